package io.nearside.it.architecture;

import static io.nearside.it.architecture.SourceTree.ROOT;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What no class file shows: the length of a file, the words of a comment. */
final class SourceRulesTest {

    private static final int MOST_LINES = 300;
    private static final Pattern MODULE = Pattern.compile("<module>(.+?)</module>");
    private static final Pattern FOLDER_OF_A_MACHINE =
            Pattern.compile("(?:^|[^A-Za-z0-9.])/(?:work|root|home|Users|tmp/[a-z]+)/");

    static Stream<Room> clouds() {
        return Room.clouds().stream();
    }

    @Test
    void everyModuleIsARoom() {
        List<String> modules = MODULE.matcher(String.join("\n", SourceTree.lines(ROOT.resolve("pom.xml"))))
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(module -> !module.equals("it-tests"))
                .toList();
        assertThat(modules)
                .isNotEmpty()
                .isSubsetOf(Arrays.stream(Room.values()).map(Room::folder).toList());
    }

    @ParameterizedTest
    @EnumSource
    void seesTheSourcesOfARoom(Room room) {
        boolean empty = SourceTree.javaBelow(mainSources(room)).stream()
                .allMatch(source -> source.endsWith("package-info.java"));
        assertThat(empty)
                .as("%s holds no source (the rooms of which this is known are Room.STILL_EMPTY)", room)
                .isEqualTo(Room.STILL_EMPTY.contains(room));
    }

    @Test
    void aJavaFileIsReadInOneGo() {
        assertThat(SourceTree.javaBelow(ROOT))
                .isNotEmpty()
                .allSatisfy(source -> assertThat(SourceTree.lines(source).size())
                        .as("lines of %s", source)
                        .isBetween(1, MOST_LINES));
    }

    @ParameterizedTest
    @MethodSource("clouds")
    void aCloudNamesNoOther(Room room) {
        assertThat(SourceTree.linesOf(
                        SourceTree.filesBelow(ROOT.resolve(room.folder()).resolve("src")),
                        line -> clouds().anyMatch(other -> other != room && other.isNamedIn(line))))
                .isEmpty();
    }

    @Test
    void theEngineNamesNoProvider() {
        assertThat(SourceTree.linesOf(
                        SourceTree.filesBelow(mainSources(Room.ENGINE)),
                        line -> Room.providers().stream().anyMatch(provider -> provider.isNamedIn(line))))
                .isEmpty();
    }

    @Test
    void nothingNamesAFolderOfTheMachineItWasWrittenOn() {
        assertThat(SourceTree.linesOf(
                        SourceTree.filesBelow(ROOT),
                        line -> FOLDER_OF_A_MACHINE.matcher(line).find()))
                .isEmpty();
    }

    private static Path mainSources(Room room) {
        return ROOT.resolve(room.folder()).resolve("src/main");
    }
}
