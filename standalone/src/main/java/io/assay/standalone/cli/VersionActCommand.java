package io.assay.standalone.cli;

import picocli.CommandLine.Parameters;

/** An act about one version. */
abstract class VersionActCommand extends ActCommand {

    @Parameters(index = "0", paramLabel = "MODEL", description = "Model id, e.g. retail/credit-risk.")
    private String model;

    @Parameters(index = "1", paramLabel = "VERSION")
    private String version;

    /** What is said of the version. */
    abstract String what();

    @Override
    final String path() {
        return "/models/" + model + "/versions/" + version + "/" + what();
    }
}
