package io.nearside.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.cli.output.Window.Size;
import io.nearside.cli.output.Window.Stty;
import org.junit.jupiter.api.Test;

final class WindowTest {

    @Test
    void sttySaysRowsFirst() {
        assertThat(Stty.parse("24 132\n")).isEqualTo(new Size(132, 24));
    }

    @Test
    void whatSaysNothingIsTakenAsTheUsualSize() {
        assertThat(Stty.parse("")).isEqualTo(Size.USUAL);
        assertThat(Stty.parse("0 0\n")).isEqualTo(Size.USUAL);
        assertThat(Stty.parse("stty: no such device")).isEqualTo(Size.USUAL);
    }

    @Test
    void noLineIsNarrowerThanAFewWords() {
        assertThat(new Size(3, 24).columns()).isEqualTo(20);
    }
}
