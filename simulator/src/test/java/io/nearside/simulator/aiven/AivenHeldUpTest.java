package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cloud that is at work on a network takes nothing else meanwhile, and Aiven comes again. */
final class AivenHeldUpTest {
    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final Cloud cloud = new Cloud();
    private String vpc = "";

    @BeforeEach
    void request() {
        rehearsal.aiven().hands(AivenCloud.AWS, cloud);
        vpc = rehearsal.vpc();
        rehearsal.request(vpc);
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private String after(int seconds) {
        rehearsal.pass(seconds);
        return rehearsal.state(vpc);
    }

    @Test
    void aRequestIsMadeOnceItsTimeHasCome() {
        cloud.busy = true;
        assertThat(after(100)).isEqualTo("APPROVED");
        assertThat(after(100)).isEqualTo("APPROVED");
        assertThat(cloud.halves).isZero();
        cloud.busy = false;
        assertThat(after(0)).isEqualTo("APPROVED_PEER_REQUESTED");
        assertThat(after(1)).as("no sooner than else").isEqualTo("APPROVED_PEER_REQUESTED");
        assertThat(after(1)).isEqualTo("PENDING_PEER");
        assertThat(cloud.halves).isEqualTo(1);
    }

    @Test
    void theCustomerIsNotAskedToActBeforeTheHalfStands() {
        cloud.sight = AivenSight.State.SETTLING;
        assertThat(after(100)).isEqualTo("APPROVED_PEER_REQUESTED");
        cloud.sight = AivenSight.State.WAITING;
        assertThat(after(0)).isEqualTo("PENDING_PEER");
    }

    @Test
    void aHalfIsTakenAwayOnceItsTimeHasCome() {
        after(3);
        rehearsal.client().delete(rehearsal.natural(vpc));
        cloud.busy = true;
        assertThat(after(100)).isEqualTo("DELETING");
        assertThat(cloud.halves).isEqualTo(1);
        cloud.busy = false;
        assertThat(after(0)).isEqualTo("DELETED");
        assertThat(cloud.halves).isZero();
    }

    private static final class Cloud implements AivenHands {
        private boolean busy;
        private int halves;
        private AivenSight.State sight = AivenSight.State.WAITING;

        @Override
        public String build(String of, String region, String cidr) {
            return of;
        }

        @Override
        public String request(String network, AivenPeer peer) {
            checkFree();
            halves++;
            return "half";
        }

        private void checkFree() {
            if (busy) {
                throw new AivenHeldUpException("There is a peering operation in progress.");
            }
        }

        @Override
        public AivenSight look(String peering) {
            return AivenSight.of(sight);
        }

        @Override
        public void withdraw(String peering) {
            checkFree();
            halves--;
        }

        @Override
        public void tearDown(String network) {
            halves = 0;
        }
    }
}
