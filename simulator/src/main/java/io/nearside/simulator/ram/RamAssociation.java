package io.nearside.simulator.ram;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A resource or a principal of a share: what was done to it and when. Its status is worked out from the clock whenever someone asks. */
final class RamAssociation {
    enum Type {
        PRINCIPAL,
        RESOURCE
    }

    private final RamShare share;
    private final Type type;
    private final String entity;
    private final boolean external;
    private final Optional<RamInvitation> invitation;
    private final Instant created;
    private final Instant done;
    private Instant leaving = Instant.MAX;
    private Instant left = Instant.MAX;
    private Optional<RamStatus> scripted = Optional.empty();
    private String message = "";

    /**
     * @param invitation of a principal that has to accept it first
     * @param done when it is associated if nobody has to be asked
     */
    RamAssociation(
            RamShare share, Type type, String entity, Optional<RamInvitation> invitation, Instant now, Instant done) {
        this.share = share;
        this.type = type;
        this.entity = entity;
        this.external = invitation.isPresent();
        this.invitation = invitation;
        this.created = now;
        this.done = done;
    }

    RamShare share() {
        return share;
    }

    Type type() {
        return type;
    }

    /** An ARN, or an account. */
    String entity() {
        return entity;
    }

    /** Whether it is a principal outside of the owner's organization. */
    boolean isExternal() {
        return external;
    }

    Optional<RamInvitation> invitation() {
        return invitation;
    }

    Instant created() {
        return created;
    }

    /** Why it is as it is by script; empty else. */
    String message() {
        return message;
    }

    /** When it was gone; never, as long as it is there. */
    Instant left() {
        return left;
    }

    void script(RamStatus wanted, String why) {
        scripted = Optional.of(wanted);
        message = why;
    }

    void leave(Instant now, Duration lasting) {
        leaving = now;
        left = now.plus(lasting);
    }

    RamStatus status(Instant now, boolean ends) {
        if (!now.isBefore(leaving)) {
            return now.isBefore(left) ? RamStatus.DISASSOCIATING : RamStatus.DISASSOCIATED;
        }
        if (scripted.isPresent()) {
            return scripted.get();
        }
        Optional<RamInvitation.Status> answer = invitation.map(each -> each.status(now, ends));
        if (answer.isPresent()) {
            return switch (answer.get()) {
                case PENDING -> RamStatus.ASSOCIATING;
                case ACCEPTED -> RamStatus.ASSOCIATED;
                // Of an expired one RAM's User Guide says so; of a rejected one it is remembered.
                case REJECTED, EXPIRED -> RamStatus.DISASSOCIATED;
            };
        }
        return now.isBefore(done) ? RamStatus.ASSOCIATING : RamStatus.ASSOCIATED;
    }
}
