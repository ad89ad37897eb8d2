package io.nearside.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

final class WrapTest {

    @Property(tries = 300)
    void linesFitAndLoseNothing(
            @ForAll List<@AlphaChars @StringLength(min = 1, max = 9) String> words,
            @ForAll @IntRange(min = 10, max = 60) int width) {
        String text = String.join(" ", words);
        List<String> lines = Wrap.lines(text, width);
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(width));
        assertThat(String.join(" ", lines)).isEqualTo(text);
    }

    @Test
    void aLongWordStaysWholeSoThatItCanBeCopied() {
        assertThat(Wrap.lines("see vpc-0f3a9c0d5e7b12468 now", 10))
                .containsExactly("see", "vpc-0f3a9c0d5e7b12468", "now");
    }

    @Test
    void whatIsCutSaysSo() {
        assertThat(Wrap.cut("0123456789", 10, "…")).isEqualTo("0123456789");
        assertThat(Wrap.cut("0123456789", 5, "…")).isEqualTo("0123…");
    }
}
