package io.nearside.engine.provider;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkSection;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class EndsTest {
    private static final List<LinkKey> KEYS = List.of(
            LinkKey.required("network", "The network.", "net-1"),
            LinkKey.required("subnet", "The subnet.", "a").onlyFor("endpoint"),
            LinkKey.required("tenant", "The directory.", "t-1").onlyFor("peering"));

    @Test
    void aKeyOfAnotherKindIsRefusedAndNotRequired() {
        assertThatCode(() -> check(Map.of("network", "net-1", "subnet", "a"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> check(Map.of("network", "net-1", "subnet", "a", "tenant", "t-1")))
                .hasMessage("near.tenant is read in links of kind peering only. Leave it out, or correct link.kind.");
        assertThatThrownBy(() -> check(Map.of("network", "net-1"))).hasMessageContaining("near.subnet is missing");
    }

    @Test
    void onlyTheKeysOfThisKindAreOffered() {
        assertThatThrownBy(() -> check(Map.of("network", "net-1", "subnett", "a")))
                .hasMessage(
                        "near.subnett is not a key that is read there. Did you mean 'subnet'? Known are: cloud, network,"
                                + " subnet.");
    }

    private static void check(Map<String, String> values) {
        Ends.check(LinkSection.of("near", values), "cloud", KEYS, "endpoint");
    }
}
