package io.assay.standalone.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes that rules look at, read once. */
final class HouseClasses {

    private static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Plan.ASSAY.base());
    private static final JavaClasses WRONG = new ClassFileImporter().importPackages(Plan.WRONG.base());

    private HouseClasses() {}

    /** Every main class of every module. */
    static JavaClasses main() {
        return MAIN;
    }

    /** The classes that break the rules. */
    static JavaClasses wrong() {
        return WRONG;
    }
}
