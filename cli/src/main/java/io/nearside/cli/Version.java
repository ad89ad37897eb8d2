package io.nearside.cli;

import picocli.CommandLine.IVersionProvider;

/** What {@code --version} says. */
final class Version implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Nearside.class.getPackage().getImplementationVersion();
        return new String[] {
            "nearside " + (version == null ? "from a build folder" : version) + ", Java "
                    + System.getProperty("java.version")
        };
    }
}
