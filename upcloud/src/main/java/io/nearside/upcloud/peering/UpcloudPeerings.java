package io.nearside.upcloud.peering;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PeeringTraits;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.CloudException;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.upcloud.UpcloudClient;
import io.nearside.upcloud.UpcloudLabels;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Supplier;

/**
 * Network peerings. UpCloud takes no key that makes a repeat harmless, but refuses a second peering of the same pair; and it deletes a
 * peering only when it is disabled (upcloud-go-api, upcloud/request/network_peering.go).
 */
public final class UpcloudPeerings implements PeeringMirror {
    private static final String COLLECTION = "network-peering";

    private static final String BODY = "network_peering";

    private static final String CONFIGURED = "configured_status";

    private static final List<String> AFTERWARDS =
            List.of("Servers that are older than the peering learn its route when they renew"
                    + " their DHCP lease: dhclient -r INTERFACE; dhclient INTERFACE");

    private final UpcloudClient client;

    @Inject
    UpcloudPeerings(UpcloudClient client) {
        this.client = client;
    }

    /** In one zone, and machines learn of new routes with their lease (aiven-docs, vpc-peering-upcloud.md). */
    @Override
    public PeeringTraits traits() {
        return new PeeringTraits(Span.SAME_REGION, List.of(), AFTERWARDS);
    }

    @Override
    public List<Half> halves(NetworkId mine) {
        return client.get(answer -> UpcloudHalfReader.halves(answer.required("network_peerings"), mine), COLLECTION);
    }

    @Override
    public Change<Half> create(NetworkId mine, PeerNetwork theirs, HalfWish wanted) {
        ObjectNode body = UpcloudClient.body();
        ObjectNode peering = body.putObject(BODY);
        peering.put("name", wanted.name());
        peering.put(CONFIGURED, "active");
        peering.putObject("network").put("uuid", mine.value());
        peering.putObject("peer_network").put("uuid", theirs.network().value());
        UpcloudLabels.put(peering, wanted.mark());
        return new Change<>(Effect.CREATED, client.post(body, UpcloudPeerings::answered, COLLECTION));
    }

    @Override
    public Change<Half> mend(Half seen, HalfWish wanted) {
        Half now = client.patch(
                configured("active"),
                UpcloudPeerings::answered,
                COLLECTION,
                seen.id().value());
        return new Change<>(Effect.UPDATED, now);
    }

    @Override
    public Removal remove(Half seen) {
        if (seen.state() == HalfState.SETTLING) {
            return new Removal.Going("UpCloud to end its provisioning");
        }
        if (seen.state() != HalfState.DISABLED) {
            return ending(() -> {
                client.patch(configured("disabled"), COLLECTION, seen.id().value());
                return new Removal.Going("UpCloud to disable it");
            });
        }
        return ending(() -> {
            client.delete(COLLECTION, seen.id().value());
            return new Removal.Gone();
        });
    }

    /** What is enabled again meanwhile is disabled at the next look. */
    private static Removal ending(Supplier<Removal> step) {
        try {
            return Removal.unlessGone(step);
        } catch (CloudException e) {
            if ("PEERING_NOT_DISABLED".equals(e.fault().code())) {
                return new Removal.Going("UpCloud to disable it");
            }
            throw e;
        }
    }

    private static ObjectNode configured(String status) {
        ObjectNode body = UpcloudClient.body();
        body.putObject(BODY).put(CONFIGURED, status);
        return body;
    }

    private static Half answered(JsonNode answer) {
        return UpcloudHalfReader.half(answer.required(BODY));
    }
}
