package io.nearside.guice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HttpPathTest {

    @ParameterizedTest
    @CsvSource({
        "acme-prod_1.x~y, /p/acme-prod_1.x~y",
        "a b/c, /p/a%20b%2Fc",
        "a?b#c%d;e, /p/a%3Fb%23c%25d%3Be",
        "ä, /p/%C3%A4",
        ".., /p/%2E%2E",
        "., /p/%2E",
        "..a, /p/..a",
    })
    void eachSegmentStaysInItsPlace(String segment, String path) {
        assertThat(HttpPath.of("p").below(segment)).hasToString(path);
    }

    @Test
    void noSegmentIsEmpty() {
        assertThatThrownBy(() -> HttpPath.of("a", "")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void whateverASegmentSaysThePathHasAsManyAsItWasGiven(@ForAll @NotEmpty String segment) {
        URI uri = URI.create("https://host" + HttpPath.of("a", segment, "b"));
        assertThat(uri.normalize().getRawPath().split("/", -1)).hasSize(4);
        assertThat(uri.getRawQuery()).isNull();
        assertThat(uri.getRawFragment()).isNull();
    }

    @Test
    void aParameterIsEncodedToo() {
        HttpPath path = HttpPath.of("things").asking("limit", "999").asking("a b", "1&c=?");
        assertThat(path).hasToString("/things?limit=999&a%20b=1%26c%3D%3F");
        assertThat(path.below("more")).hasToString("/things/more?limit=999&a%20b=1%26c%3D%3F");
    }
}
