package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class TallyTest {

    @Test
    void everyFlowAndFaultIsCounted() {
        Tally tally = new Tally();
        tally.count("aws", "connect, killed", 12, 12);
        tally.count("upcloud", "connect, killed", 4, 3);
        tally.count("aws", "status, throttled", 5, 5);
        tally.count("aws", "status, throttled", 1, 1);
        tally.note("and a word");
        assertThat(tally.table()).isEqualTo("""
                                   aws  upcloud  all
                connect, killed     12   3 of 4  15 of 16
                status, throttled    6        -    6
                all                 18   3 of 4  21 of 22
                and a word
                """);
    }
}
