package io.nearside.it.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.conditions.ArchConditions;
import com.tngtech.archunit.lang.syntax.elements.GivenClassesConjunction;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the rooms may use and show, on the classes as they are shipped. */
final class ArchitectureTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.nearside");

    private static final String[] ROOMS_WITHOUT_A_PURPOSE = Stream.of(
                    "util", "utils", "common", "helper", "helpers", "impl", "core", "internal", "misc")
            .map("..%s.."::formatted)
            .toArray(String[]::new);
    private static final Set<String> DOORS = Set.of("Plugin", "Module", "Settings");
    private static final Set<String> SDKS =
            Set.of("software.amazon.", "com.azure.", "com.microsoft.", "com.google.api.");

    static Stream<Room> providers() {
        return Room.providers().stream();
    }

    @ParameterizedTest
    @EnumSource
    void seesTheClassesOfARoom(Room room) {
        boolean empty = CLASSES.stream().noneMatch(type -> room.holds(type) && !isPackageInfo(type));
        assertThat(empty)
                .as("%s holds no class (the rooms of which this is known are Room.STILL_EMPTY)", room)
                .isEqualTo(Room.STILL_EMPTY.contains(room));
    }

    @Test
    void aClassLivesInARoom() {
        String[] rooms = Arrays.stream(Room.values()).map(Room::packages).toArray(String[]::new);
        classes().should().resideInAnyPackage(rooms).check(CLASSES);
    }

    @ParameterizedTest
    @EnumSource
    void aRoomUsesOnlyWhatItMay(Room room) {
        String[] others = Arrays.stream(Room.values())
                .filter(other -> !room.mayUse(other))
                .map(Room::packages)
                .toArray(String[]::new);
        check(room, noClassOf(room).should().dependOnClassesThat().resideInAnyPackage(others));
    }

    @Test
    void apiDependsOnTheJdkAndJspecifyAlone() {
        String[] allowed = {Room.API.packages(), "java..", "org.jspecify.."};
        check(Room.API, eachClassOf(Room.API).should().onlyDependOnClassesThat().resideInAnyPackage(allowed));
    }

    @Test
    void aPackageIsNamedForItsPurpose() {
        noClasses().should().resideInAnyPackage(ROOMS_WITHOUT_A_PURPOSE).check(CLASSES);
    }

    @ParameterizedTest
    @EnumSource(names = {"API", "ENGINE", "CONFORMANCE"})
    void aNeutralRoomNamesNoProvider(Room room) {
        DescribedPredicate<JavaClass> namedForAProvider = describe(
                "named for a provider", type -> providers().anyMatch(provider -> provider.isNamedIn(type.getName())));
        check(room, noClassOf(room).should(ArchConditions.be(namedForAProvider)));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void aProviderShowsItsDoorsAndNothingToExtend(Room room) {
        ArchRule finalOrHidden = eachClassOf(room)
                .and(describe("are seen from outside", ArchitectureTest::isSeenFromOutside))
                .and(describe("are open", type -> !type.reflect().isSealed()))
                .and(describe("are no door", type -> DOORS.stream().noneMatch(type.getSimpleName()::endsWith)))
                .should()
                .haveModifier(JavaModifier.FINAL);
        finalOrHidden.allowEmptyShould(true).check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void onlyTheErrorsOfAProviderKnowTheExceptionsOfItsSdk(Room room) {
        ArchRule ignorant = noClassOf(room)
                .and(describe(
                        "are not its errors",
                        type -> !outermost(type).getSimpleName().endsWith("Errors")))
                .should()
                .dependOnClassesThat(describe("are exceptions of an SDK", ArchitectureTest::isExceptionOfAnSdk));
        check(room, ignorant);
    }

    private static GivenClassesConjunction eachClassOf(Room room) {
        return classes().that().resideInAPackage(room.packages());
    }

    private static GivenClassesConjunction noClassOf(Room room) {
        return noClasses().that().resideInAPackage(room.packages());
    }

    /** A rule that finds no class to look at fails by itself, but for the rooms that are known to be empty. */
    private static void check(Room room, ArchRule rule) {
        rule.allowEmptyShould(Room.STILL_EMPTY.contains(room)).check(CLASSES);
    }

    private static boolean isExceptionOfAnSdk(JavaClass type) {
        return type.getSimpleName().endsWith("Exception") && SDKS.stream().anyMatch(type.getName()::startsWith);
    }

    private static boolean isPackageInfo(JavaClass type) {
        return type.getSimpleName().equals("package-info");
    }

    private static boolean isSeenFromOutside(JavaClass type) {
        boolean open = type.getModifiers().contains(JavaModifier.PUBLIC)
                || type.getModifiers().contains(JavaModifier.PROTECTED);
        return open
                && type.getEnclosingClass()
                        .map(ArchitectureTest::isSeenFromOutside)
                        .orElse(true);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }
}
