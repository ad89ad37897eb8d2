package io.nearside.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Outcome;
import io.nearside.api.outcome.Removal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who wrote what carries no mark. */
final class AuthorshipTest {
    private static final String OBJECT = "route rt-1 10.0.0.0/16";

    private final Journal journal = new MemoryJournals().of("toy");

    private final JournalWriter writer = new JournalWriter(journal, () -> Instant.EPOCH);

    private boolean isOurs() {
        return new LinkMemory(journal, writer).hasWritten(OBJECT);
    }

    private void intent() {
        writer.intent("routes", OBJECT, "write it");
    }

    private void answer(Outcome outcome) {
        intent();
        writer.outcome("routes", OBJECT, "write it", outcome);
    }

    private void failure(ErrorKind kind) {
        intent();
        ProviderFault fault = new ProviderFault("toy", "add", 400, "Toy", "r-1", null);
        writer.failure("routes", OBJECT, "write it", new CloudException(kind, "the toy says so", fault, null));
    }

    @Test
    void whatWasNeverWrittenIsNot() {
        writer.intent("routes", "route rt-2 10.0.0.0/16", "write another");
        assertThat(isOurs()).isFalse();
    }

    @Test
    void whatWasMadeOrReplacedIsUntilItIsRemoved() {
        answer(new Change<>(Effect.CREATED, ""));
        assertThat(isOurs()).isTrue();
        answer(new Removal.Gone());
        assertThat(isOurs()).isFalse();
        answer(new Change<>(Effect.UPDATED, ""));
        assertThat(isOurs()).isTrue();
        writer.gone();
        assertThat(isOurs()).isFalse();
    }

    @Test
    void aWriteWithoutAnAnswerCounts() {
        intent();
        assertThat(isOurs()).as("killed").isTrue();
        failure(ErrorKind.UNAVAILABLE);
        assertThat(isOurs()).as("lost").isTrue();
        answer(new Change<>(Effect.ALREADY, ""));
        assertThat(isOurs()).as("found there after an answer was lost").isTrue();
    }

    @Test
    void whatWasRefusedOrThereBeforeIsNot() {
        failure(ErrorKind.DENIED);
        assertThat(isOurs()).isFalse();
        answer(new Change<>(Effect.ALREADY, ""));
        assertThat(isOurs()).isFalse();
    }

    @Test
    void aRemovalThatWasRefusedChangesNothing() {
        answer(new Change<>(Effect.CREATED, ""));
        failure(ErrorKind.DENIED);
        assertThat(isOurs()).isTrue();
    }
}
