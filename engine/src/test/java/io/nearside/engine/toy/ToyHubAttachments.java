package io.nearside.engine.toy;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.Gateway.Admission;
import io.nearside.api.cloud.Gateway.State;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewayTraits;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A hub, and what is attached to it. */
public final class ToyHubAttachments implements GatewayAttachments {
    public final Map<String, Attachment> all = new LinkedHashMap<>();

    public Admission admission = Admission.ON_OUR_WORD;

    public String owner = "me";

    public State state = State.ACTIVE;

    public @Nullable String association = "t-1";

    public @Nullable String propagation = "t-1";

    private final ToyHub hub;

    ToyHubAttachments(ToyHub hub) {
        this.hub = hub;
        put("a-net-1", "net-1", "me", AttachmentState.AVAILABLE, "t-1");
        put("a-net-2", "net-2", "me", AttachmentState.AVAILABLE, "t-1");
    }

    public void put(String id, String network, String account, AttachmentState now, @Nullable String table) {
        all.put(
                id,
                new Attachment(
                        new AttachmentId(id),
                        new GatewayId(ToyHub.GATEWAY),
                        Attachment.Kind.NETWORK,
                        network,
                        new AccountId(account),
                        now,
                        table == null ? null : new GatewayTableId(table),
                        ""));
    }

    /** The attachment of this id. */
    public Attachment one(String id) {
        return Objects.requireNonNull(all.get(id), id);
    }

    /** It is in this state now, and sends by this table. */
    public void turn(String id, AttachmentState now, @Nullable String table) {
        Attachment known = one(id);
        put(id, known.attached(), known.owner().orElseThrow().value(), now, table);
    }

    private @Nullable String tableOf(String id) {
        return one(id).sendsBy().map(GatewayTableId::value).orElse(null);
    }

    void settle() {
        for (String id : List.copyOf(all.keySet())) {
            AttachmentState now = one(id).state();
            boolean pending = now == AttachmentState.PENDING && admission == Admission.AT_ONCE;
            if (now == AttachmentState.SETTLING || pending) {
                turn(id, AttachmentState.AVAILABLE, association);
                if (propagation != null) {
                    hub.tables.propagated(id, propagation);
                }
            }
            if (now == AttachmentState.LEAVING) {
                turn(id, AttachmentState.GONE, null);
                hub.tables.forget(id);
            }
        }
    }

    @Override
    public GatewayTraits traits() {
        return new GatewayTraits(List.of("An attachment costs a toy."), List.of(), Duration.ofDays(7));
    }

    @Override
    public Gateway describe(GatewayId mine) {
        return hub.calls.answer(
                "read gateway",
                () -> new Gateway(
                        mine,
                        "toy:hub:" + mine,
                        new AccountId(owner),
                        state,
                        admission,
                        association == null ? null : new GatewayTableId(association),
                        propagation == null ? null : new GatewayTableId(propagation),
                        ""));
    }

    @Override
    public List<Attachment> of(GatewayId mine) {
        return hub.calls.answer("read attachments", () -> List.copyOf(all.values()));
    }

    @Override
    public Change<Attachment> accept(Attachment seen, AttachmentClaim claim) {
        return hub.calls.answer("accept", () -> {
            if (one(seen.id().value()).state() != AttachmentState.PENDING) {
                throw Calls.failure("accept", ErrorKind.CONFLICT, null);
            }
            turn(seen.id().value(), AttachmentState.SETTLING, null);
            return new Change<>(Effect.UPDATED, one(seen.id().value()));
        });
    }

    @Override
    public Removal remove(Attachment seen) {
        return hub.calls.answer("remove attachment", () -> {
            turn(seen.id().value(), AttachmentState.LEAVING, tableOf(seen.id().value()));
            return new Removal.Going("the cloud");
        });
    }
}
