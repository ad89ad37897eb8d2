package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.journal.MemoryJournals;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.Plugins;
import io.nearside.it.kill.Story.End;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the flows on Google Cloud must not get wrong is seen by the comparison that the kills end with: how it ended, and all that there is. */
@Tag("long")
@ExtendWith(KillTable.class)
final class GcpMistakeTest {
    private final Tally tally;

    GcpMistakeTest(Tally tally) {
        this.tally = tally;
    }

    @ParameterizedTest
    @EnumSource
    void theStoryEndsWellWithoutIt(GcpStories told) {
        Story story = told.story();
        End end = story.told(Plugins.onClassPath(), new MemoryJournals());
        assertThat(end.verdicts())
                .allSatisfy(verdict -> assertThat(verdict).isInstanceOfAny(Verdict.Ready.class, Verdict.Gone.class));
        assertThat(end.state()).contains(story.keeps());
        assertThat(story.told(Plugins.onClassPath(), new MemoryJournals()))
                .as("told again")
                .isEqualTo(end);
    }

    @ParameterizedTest
    @EnumSource
    void theStoryEndsOtherwiseWithIt(GcpMistake mistake) {
        End right = mistake.story().story().told(Plugins.onClassPath(), new MemoryJournals());
        End wrong = mistake.story().story().told(BuggyProvider.plugins(mistake), new MemoryJournals());
        tally.note("planted in " + mistake.story() + ", " + mistake + ": "
                + (wrong.equals(right) ? "not seen" : "red, " + wrong.verdicts()));
        assertThat(wrong).isNotEqualTo(right);
    }
}
