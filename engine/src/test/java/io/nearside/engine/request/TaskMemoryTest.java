package io.nearside.engine.request;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.TenantId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.NearTask.Naming;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.journal.JournalWriter;
import io.nearside.engine.journal.LinkMemory;
import io.nearside.engine.journal.MemoryJournals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a vendor once named is kept, with its owner's directory. */
final class TaskMemoryTest {
    private static final NearTask.Mirror NAMED = mirror("their-directory");

    private final TaskMemory memory = new TaskMemory(new LinkMemory(
            new MemoryJournals().of("toy"), new JournalWriter(new MemoryJournals().of("toy"), () -> Instant.EPOCH)));

    private static NearTask.Mirror mirror(@Nullable String tenant) {
        return new NearTask.Mirror(
                new PeerNetwork(
                        new AccountId("theirs"), new NetworkId("v-net"), tenant == null ? null : new TenantId(tenant)),
                Naming.NAMED,
                "its answer");
    }

    private static PeeringRequest request(RequestState state, @Nullable NearTask task) {
        CustomerEnd end = new CustomerEnd.OfNetwork(new AccountId("me"), new NetworkId("net-1"), null);
        return new PeeringRequest(new PeeringRequestId("r-1"), new VendorNetworkId("v-1"), end, state, task, "");
    }

    @Test
    void aDirectorySurvivesTheJournal() {
        assertThat(TaskMemory.parse(TaskMemory.format(NAMED))).contains(NAMED);
        assertThat(TaskMemory.parse(TaskMemory.format(mirror(null)))).contains(mirror(null));
        assertThat(TaskMemory.says("near-task", TaskMemory.format(NAMED)))
                .contains("our half is to point to network v-net of account theirs in directory their-directory,"
                        + " by its answer");
    }

    @Test
    void aJournalOfBeforeThereWereDirectoriesIsRead() {
        assertThat(TaskMemory.parse("mirror|theirs|v-net|NAMED|its answer")).contains(mirror(null));
    }

    @Test
    void anAnswerThatHasLostItsTaskIsRemembered() {
        memory.taskOf(request(RequestState.AWAITING_NEAR, NAMED));
        assertThat(memory.taskOf(request(RequestState.ACTIVE, null))).contains(NAMED);
    }

    @Test
    void anAnswerThatHasLostTheDirectoryAloneIsCompleted() {
        memory.taskOf(request(RequestState.AWAITING_NEAR, NAMED));
        assertThat(memory.taskOf(request(RequestState.AWAITING_NEAR, mirror(null))))
                .contains(NAMED);
        assertThat(memory.taskOf(request(RequestState.AWAITING_NEAR, mirror("another"))))
                .contains(mirror("another"));
    }
}
