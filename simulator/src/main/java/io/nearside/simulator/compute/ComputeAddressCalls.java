package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.GoogleRefusal;
import java.util.Optional;

/** Regional addresses: internal ones out of a subnetwork, and external ones that nothing here uses. */
final class ComputeAddressCalls {
    static final ComputeFields FIELDS = ComputeFields.of(
                    ComputeFields.Type.TEXT, "address", "addressType", "purpose", "subnetwork", "region", "networkTier")
            .andResource()
            .and(ComputeFields.Type.LABELS, "labels")
            .and(ComputeFields.Type.OURS, "status", "users", "labelFingerprint");
    private static final String INTERNAL = "INTERNAL";
    private static final String ENDPOINT = "GCE_ENDPOINT";

    private final ComputeStore store;
    private final ComputeLife life;

    ComputeAddressCalls(ComputeStore store, ComputeLife life) {
        this.store = store;
        this.life = life;
    }

    Answer list(ComputeCall call) {
        return ComputePages.list(call, ComputeKind.ADDRESS, this::json);
    }

    Answer read(ComputeCall call) {
        return Answer.json(200, json(call.found(ComputeKind.ADDRESS)));
    }

    Answer insert(ComputeCall call) {
        ObjectNode body = call.body(FIELDS);
        ComputeName name = life.wanted(call, ComputeKind.ADDRESS, body);
        body.remove("region");
        body.put("description", body.path("description").asText()).put("networkTier", "PREMIUM");
        if (!body.path("addressType").asText("EXTERNAL").equals(INTERNAL)) {
            body.put("addressType", "EXTERNAL");
            String address = "203.0.113." + (store.all(ComputeKind.ADDRESS).size() % 254 + 1);
            return life.make(call, ComputeKind.ADDRESS, name, body.put("address", address));
        }
        ComputeResource subnetwork = subnetwork(call, body);
        String wanted = body.path("address").asText();
        Optional<ComputeFailure> failure = wanted.isEmpty() ? fill(subnetwork, body) : taken(subnetwork, wanted);
        return life.make(call, ComputeKind.ADDRESS, name, body, ComputeLife.Work.quiet(() -> failure));
    }

    /** The one that an internal address is to be of, if it can be of that. */
    private ComputeResource subnetwork(ComputeCall call, ObjectNode body) {
        String purpose = body.path("purpose").asText(ENDPOINT);
        store.refuseIf(
                GoogleRefusal.GOOGLE_ADDRESS_PURPOSE,
                !purpose.equals(ENDPOINT) && !purpose.equals("SHARED_LOADBALANCER_VIP"),
                "resource.purpose",
                purpose,
                "This purpose is not one of regional internal addresses.");
        body.put("purpose", purpose);
        ComputeName named = ComputeSubnetworkRules.referenced(store, call, "subnetwork", body, ComputeKind.SUBNETWORK);
        store.refuseIf(
                GoogleRefusal.GOOGLE_ADDRESS_REGION,
                !named.place().equals(call.place()),
                "resource.subnetwork",
                named.path(),
                "The subnetwork is in another region than the address.");
        ComputeResource subnetwork = store.shown(named).orElseThrow(() -> ComputeRefused.missing(named));
        store.refuseIf(
                GoogleRefusal.GOOGLE_ADDRESS_SUBNETWORK,
                !subnetwork.text("purpose").equals("PRIVATE"),
                "resource.subnetwork",
                named.path(),
                "A subnetwork with purpose " + subnetwork.text("purpose") + " has no addresses to give.");
        String wanted = body.path("address").asText();
        boolean fits = wanted.isEmpty()
                || (ComputeSubnetworks.contains(subnetwork, wanted) && !ComputeSubnetworks.keeps(subnetwork, wanted));
        store.refuseIf(
                GoogleRefusal.GOOGLE_ADDRESS_RANGE,
                !fits,
                "resource.address",
                wanted,
                "The address is not one of the subnetwork's that can be used.");
        return subnetwork;
    }

    private Optional<ComputeFailure> fill(ComputeResource subnetwork, ObjectNode body) {
        Optional<String> free = ComputeSubnetworks.free(store, subnetwork);
        body.put("address", free.orElse(subnetwork.text("gatewayAddress")));
        return free.isPresent() || !store.refuses(GoogleRefusal.GOOGLE_ADDRESS_EXHAUSTED)
                ? Optional.empty()
                : Optional.of(new ComputeFailure(
                        400, "ipSpaceExhausted", "IP space of '" + subnetwork.name() + "' is exhausted."));
    }

    private Optional<ComputeFailure> taken(ComputeResource subnetwork, String wanted) {
        boolean taken = ComputeSubnetworks.holder(store, subnetwork, wanted).isPresent();
        return taken && store.refuses(GoogleRefusal.GOOGLE_ADDRESS_TAKEN)
                ? Optional.of(inUse(wanted))
                : Optional.empty();
    }

    static ComputeFailure inUse(String address) {
        return new ComputeFailure(
                400, "ipInUseByAnotherResource", "IP '" + address + "' is already being used by another resource.");
    }

    Answer delete(ComputeCall call) {
        ComputeResource address = call.found(ComputeKind.ADDRESS);
        return life.delete(call, address, ComputeLife.Work.quiet(() -> ComputeUse.of(store, address)));
    }

    /** The forwarding rule that has this address. */
    static Optional<ComputeResource> user(ComputeStore store, ComputeResource address) {
        return store.all(ComputeKind.FORWARDING_RULE).stream()
                .filter(each -> each.text("addressName").equals(address.name().path()))
                .findFirst();
    }

    private ObjectNode json(ComputeResource address) {
        ObjectNode json = ComputeJson.resource(address).put("labelFingerprint", ComputeFingerprint.ofLabels(address));
        Optional<ComputeResource> user = user(store, address);
        json.put("status", user.isPresent() ? "IN_USE" : "RESERVED");
        user.ifPresent(rule -> json.putArray("users").add(rule.name().link()));
        return json;
    }
}
