package io.nearside.azure.permission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AzureRoleTest {

    private static AzureRole role(List<String> actions, List<String> exceptions) {
        return new AzureRole(actions, exceptions, false);
    }

    @ParameterizedTest
    @CsvSource({
        "*, Microsoft.Network/virtualNetworks/read, true",
        "*/read, Microsoft.Network/virtualNetworks/read, true",
        "*/read, Microsoft.Network/virtualNetworks/write, false",
        "Microsoft.Network/*, microsoft.network/virtualNetworks/read, true",
        "Microsoft.Network/virtualNetworks/*/read, Microsoft.Network/virtualNetworks/subnets/read, true",
        "Microsoft.Network/virtualNetworks/*/read, Microsoft.Network/virtualNetworks/read, false",
        "Microsoft.Network/virtualNetworks/read, Microsoft.Network/virtualNetworks/readers, false",
        "Microsoft.Network/virtualNetworks/read, XMicrosoft.Network/virtualNetworks/read, false",
        "Microsoft.Network/virtualNetworks/read, Microsoft_Network/virtualNetworks/read, false",
        "'', Microsoft.Network/virtualNetworks/read, false",
    })
    void aStarStandsForAnything(String pattern, String action, boolean allowed) {
        assertThat(role(List.of(pattern), List.of()).allows(action)).isEqualTo(allowed);
    }

    @Provide
    Arbitrary<List<String>> actions() {
        return Arbitraries.of("network", "virtualnetworks", "peerings", "read", "write", "a.b", "(x)", "$")
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    /** Whatever parts of an action a star takes the place of, the pattern fits it, in any case, and an exception takes it away. */
    @Property(tries = 300)
    void anActionFitsItselfWithAnyPartStarredOut(
            @ForAll("actions") List<String> parts, @ForAll int seed, @ForAll boolean loud) {
        List<String> starred = new ArrayList<>();
        for (int at = 0; at < parts.size(); at++) {
            starred.add((seed >> at & 1) == 1 ? "*" : parts.get(at));
        }
        String action = String.join("/", parts);
        String pattern = String.join("/", starred);
        String written = loud ? pattern.toUpperCase(Locale.ROOT) : pattern;
        assertThat(role(List.of(written), List.of()).allows(action)).isTrue();
        assertThat(role(List.of(written), List.of(written)).allows(action)).isFalse();
        assertThat(role(List.of("*"), List.of(written)).allows(action)).isFalse();
    }

    @Property(tries = 300)
    void aPatternWithoutAStarFitsNothingElse(
            @ForAll("actions") List<String> one, @ForAll("actions") List<String> other) {
        String pattern = String.join("/", one);
        String action = String.join("/", other);
        assertThat(role(List.of(pattern), List.of()).allows(action)).isEqualTo(pattern.equals(action));
    }
}
