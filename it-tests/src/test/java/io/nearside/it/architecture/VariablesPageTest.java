package io.nearside.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every variable that what is installed reads stands in the page of the link file. */
final class VariablesPageTest {
    private static final Pattern NAME =
            Pattern.compile("\"((?:AWS|AZURE|AIVEN|UPCLOUD|GOOGLE|CLOUDSDK|NEARSIDE|SSL|XDG|NO)_[A-Z_]+)\"");

    private static final Set<String> NOT_INSTALLED = Set.of("simulator", "conformance", "it-tests");

    /** What the demo asks its own simulator for. */
    private static final String OF_THE_DEMO = "NEARSIDE_SIMULATOR";

    @Test
    void everyVariableIsExplained() {
        String page = String.join("\n", SourceTree.lines(SourceTree.ROOT.resolve("docs/link-file.md")));
        Set<String> read = read();
        assertThat(read).contains("AWS_PROFILE", "AZURE_CLIENT_CERTIFICATE_PATH", "NEARSIDE_HOME", "NO_COLOR");
        assertThat(read).allSatisfy(name -> assertThat(page).contains("`" + name + "`"));
    }

    private static Set<String> read() {
        Set<String> names = new TreeSet<>();
        SourceTree.javaBelow(SourceTree.ROOT).stream()
                .map(SourceTree.ROOT::relativize)
                .filter(file -> file.toString().contains("src/main/"))
                .filter(file -> !NOT_INSTALLED.contains(file.getName(0).toString()))
                .map(SourceTree.ROOT::resolve)
                .map(SourceTree::lines)
                .flatMap(List::stream)
                .forEach(line -> NAME.matcher(line)
                        .results()
                        .map(found -> found.group(1))
                        .forEach(names::add));
        names.remove(OF_THE_DEMO);
        return names;
    }
}
