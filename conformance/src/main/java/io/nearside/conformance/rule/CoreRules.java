package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.conformance.Door;
import io.nearside.conformance.stage.CallStage;
import io.nearside.conformance.stage.FaultStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What every provider keeps to, whatever it can do. */
final class CoreRules {
    private static final String NONSENSE = "noSuchKeyAtAll";

    private CoreRules() {}

    static RuleBook book() {
        return RuleBook.forAll(
                "Core",
                List.of(
                        new Rule("CORE-01", CoreRules::itIsFoundUnderItsId),
                        new Rule("CORE-02", CoreRules::whatIsDeclaredHasRulesAndIsThere),
                        new Rule("CORE-03", CoreRules::whatIsNotDeclaredIsNotThere),
                        new Rule("CORE-04", CoreRules::closingIsFinalAndHarmless),
                        new Rule("CORE-05", CoreRules::anUnknownSettingIsNamed),
                        new Rule("CORE-06", CoreRules::nothingSecretIsPrinted),
                        new Rule("CORE-07", CoreRules::twoShareNothing),
                        new Rule("CORE-08", CoreRules::openingAsksNobody)));
    }

    private static void itIsFoundUnderItsId(Bench bench) {
        String id = bench.harness().door().id();
        assertThat(id).matches("[a-z][a-z0-9-]*");
        assertThat(Door.found(id).id()).isEqualTo(id);
        assertThat(bench.provider().id()).isEqualTo(id);
    }

    private static void whatIsDeclaredHasRulesAndIsThere(Bench bench) {
        assertThat(bench.provider().capabilities()).isNotEmpty();
        assertThat(RuleBooks.of(bench.harness()).stream().flatMap(book -> book.about().stream()))
                .as("capabilities with rules")
                .containsAll(bench.provider().capabilities());
        for (Class<? extends Capability> declared : bench.provider().capabilities()) {
            assertThat(bench.the(declared)).isInstanceOf(declared);
        }
    }

    private static void whatIsNotDeclaredIsNotThere(Bench bench) {
        Provider provider = bench.provider();
        RuleBooks.of(bench.harness()).stream()
                .flatMap(book -> book.about().stream())
                .filter(capability -> !provider.capabilities().contains(capability))
                .forEach(capability -> assertThat(provider.find(capability)).isEmpty());
        assertThat(provider.find(Unheard.class)).isEmpty();
        assertThat(provider.nativeClient(Unheard.class)).isEmpty();
    }

    private static void closingIsFinalAndHarmless(Bench bench) {
        CallStage calls = bench.stage(CallStage.class);
        FaultStage stage = bench.stage(FaultStage.class);
        Provider provider = bench.open(bench.harness().settings());
        calls.ask(provider);
        provider.close();
        provider.close();
        stage.asked();
        Bench.fails(() -> calls.ask(provider), ErrorKind.CLOSED);
        assertThat(stage.asked()).isZero();
    }

    private static void anUnknownSettingIsNamed(Bench bench) {
        ProviderSettings right = bench.harness().settings();
        LinkSection section = with(right.section());
        LinkSection credentials = with(right.credentials());
        Stream.of(
                        new ProviderSettings(section, right.credentials(), right.environment()),
                        new ProviderSettings(right.section(), credentials, right.environment()))
                .forEach(wrong -> {
                    InvalidLinkException refusal = catchThrowableOfType(
                            InvalidLinkException.class, () -> bench.open(wrong).close());
                    assertThat(refusal).as("the refusal of " + wrong).isNotNull();
                    assertThat(refusal.key()).endsWith(NONSENSE);
                });
    }

    private static LinkSection with(LinkSection section) {
        Map<String, Object> more = new HashMap<>(section.keys().stream()
                .collect(Collectors.toMap(key -> key, key -> section.value(key).orElseThrow())));
        more.put(NONSENSE, "1");
        return LinkSection.of(section.path(), more);
    }

    private static void nothingSecretIsPrinted(Bench bench) {
        CallStage calls = bench.stage(CallStage.class);
        FaultStage stage = bench.stage(FaultStage.class);
        stage.intercept("<html>a proxy's page</html>");
        Throwable failure = catchThrowable(() -> calls.ask(bench.provider()));
        assertThat(failure).as("what a proxy's page comes to").isNotNull();
        List<String> printed = Stream.of(
                        bench.provider(),
                        bench.harness().settings(),
                        failure,
                        catchThrowable(() -> calls.askForAbsent(bench.provider())))
                .map(String::valueOf)
                .toList();
        assertThat(stage.secrets()).isNotEmpty();
        stage.secrets().forEach(secret -> assertThat(printed).noneMatch(text -> text.contains(secret)));
        assertThat(printed).as("a body that is not the service's").noneMatch(text -> text.contains("<html>"));
    }

    private static void twoShareNothing(Bench bench) {
        CallStage calls = bench.stage(CallStage.class);
        try (Provider other = bench.open(bench.harness().settings())) {
            calls.ask(other);
        }
        calls.ask(bench.provider());
    }

    private static void openingAsksNobody(Bench bench) {
        bench.open(bench.stage(CallStage.class).ofNowhere()).close();
    }

    /** What no provider has ever heard of. */
    private interface Unheard extends Capability {}
}
