package io.nearside.simulator.ram;

import java.time.Duration;
import java.time.Instant;

/** An account outside asked to join a share. */
final class RamInvitation {
    /** For transit gateways; for most other kinds of resources it is twelve hours (RAM User Guide, accepting and rejecting resource share invitations). */
    private static final Duration LASTING = Duration.ofDays(7);

    /** What has become of it (botocore, ResourceShareInvitationStatus). */
    enum Status {
        PENDING,
        ACCEPTED,
        REJECTED,
        EXPIRED
    }

    private final String arn;
    private final RamShare share;
    private final String receiver;
    private final Instant sent;
    private Status status = Status.PENDING;
    private Instant answered = Instant.MAX;

    RamInvitation(String arn, RamShare share, String receiver, Instant sent) {
        this.arn = arn;
        this.share = share;
        this.receiver = receiver;
        this.sent = sent;
    }

    String arn() {
        return arn;
    }

    RamShare share() {
        return share;
    }

    String receiver() {
        return receiver;
    }

    Instant sent() {
        return sent;
    }

    Instant expires() {
        return sent.plus(LASTING);
    }

    /** When it was answered; never, as long as it was not. */
    Instant answered() {
        return answered;
    }

    Status status(Instant now, boolean ends) {
        return status == Status.PENDING && ends && !now.isBefore(expires()) ? Status.EXPIRED : status;
    }

    void answer(Status wanted, Instant now) {
        status = wanted;
        answered = now;
    }
}
