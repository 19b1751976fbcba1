package io.assay.standalone.house;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** An interface has two implementations, or is a port, or a function. */
final class HaveAChoice extends ArchCondition<JavaClass> {

    /** Modules that hide what is behind them, one way today: where content lies, and what scores a model. */
    private static final Set<String> PORTS_OF_MODULES = Set.of("io.assay.store.ContentStore", "io.assay.runtime.Model");

    HaveAChoice() {
        super("have two implementations, or be a port, or a function");
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        long implementations = type.getAllSubclasses().stream().filter(c -> !c.isInterface()).count();
        if (implementations < 2 && !port(type) && !function(type)) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " has " + implementations + " implementations; use the class itself"));
        }
    }

    private static boolean port(JavaClass type) {
        return type.getPackageName().endsWith(".domain") || PORTS_OF_MODULES.contains(type.getName());
    }

    private static boolean function(JavaClass type) {
        return type.getMethods().stream()
                        .filter(m -> m.getModifiers().contains(JavaModifier.ABSTRACT))
                        .count()
                == 1;
    }
}
