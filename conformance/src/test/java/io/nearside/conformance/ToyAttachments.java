package io.nearside.conformance;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.List;

/** The toy's hub and what is attached to it, with one bug. */
final class ToyAttachments implements GatewayAttachments {
    private final ToyHub hub;

    private final ToyHubBug bug;

    ToyAttachments(ToyHub hub, ToyHubBug bug) {
        this.hub = hub;
        this.bug = bug;
    }

    @Override
    public Gateway describe(GatewayId mine) {
        if (!mine.equals(ToyHub.HUB) && bug != ToyHubBug.KNOWS_EVERY_HUB) {
            throw ToyBroker.failure(ErrorKind.NOT_FOUND);
        }
        return new Gateway(
                mine,
                "/hubs/" + mine,
                ToyHub.OURS,
                Gateway.State.ACTIVE,
                Gateway.Admission.ON_OUR_WORD,
                ToyHub.USUAL,
                ToyHub.USUAL,
                "");
    }

    @Override
    public List<Attachment> of(GatewayId mine) {
        return hub.attached.keySet().stream()
                .filter(id -> mine.equals(ToyHub.HUB))
                .map(this::seen)
                .toList();
    }

    private Attachment seen(AttachmentId id) {
        ToyHub.Attached attached = hub.attached(id);
        boolean unseen = bug == ToyHubBug.SHOWS_NETWORKS_OF_OURS_ONLY && !attached.owner.equals(ToyHub.OURS);
        return new Attachment(
                id,
                ToyHub.HUB,
                unseen ? Attachment.Kind.OTHER : Attachment.Kind.NETWORK,
                attached.network,
                attached.owner,
                attached.state,
                attached.table,
                "");
    }

    @Override
    public Change<Attachment> accept(Attachment seen, AttachmentClaim claim) {
        ToyHub.Attached attached = hub.attached(seen.id());
        boolean differs = !claim.differences(seen, ToyHub.HUB).isEmpty();
        if (differs && bug != ToyHubBug.ACCEPTS_ANYBODY) {
            throw ToyBroker.unsent(ErrorKind.CONFLICT);
        }
        if (attached.state == AttachmentState.AVAILABLE) {
            return new Change<>(Effect.ALREADY, seen(seen.id()));
        }
        if (attached.state != AttachmentState.PENDING) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        if (bug == ToyHubBug.ACCEPTS_ALL_AT_ONCE) {
            hub.attached.values().forEach(ToyHub.Attached::stand);
        }
        attached.stand();
        return new Change<>(Effect.UPDATED, seen(seen.id()));
    }

    @Override
    public Removal remove(Attachment seen) {
        hub.attached(seen.id()).end(AttachmentState.GONE);
        if (bug == ToyHubBug.REMOVES_ALL_OF_OTHERS) {
            hub.attached.values().stream()
                    .filter(attached -> !attached.owner.equals(ToyHub.OURS))
                    .forEach(attached -> attached.end(AttachmentState.GONE));
        }
        return new Removal.Gone();
    }
}
