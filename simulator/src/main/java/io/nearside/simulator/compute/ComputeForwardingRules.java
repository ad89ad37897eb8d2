package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.GoogleRefusal;
import java.util.Optional;

/** What a consumer's endpoint may be asked to be. */
final class ComputeForwardingRules {
    private final ComputeStore store;

    ComputeForwardingRules(ComputeStore store) {
        this.store = store;
    }

    /** The service attachment that it is to lead to, in its own region. */
    ComputeName target(ComputeCall call, ObjectNode body) {
        String scheme = body.path("loadBalancingScheme").asText("EXTERNAL");
        store.refuseIf(
                GoogleRefusal.GOOGLE_RULE_SCHEME,
                !scheme.isEmpty(),
                "resource.loadBalancingScheme",
                scheme,
                "Must be empty for a forwarding rule whose target is a service attachment.");
        String value = body.path("target").asText();
        if (value.isEmpty()) {
            throw ComputeRefused.required("resource.target");
        }
        ComputeName target = call.reference("resource.target", value, ComputeKind.SERVICE_ATTACHMENT);
        store.refuseIf(
                GoogleRefusal.GOOGLE_RULE_REGION,
                !target.place().equals(call.place()),
                "resource.target",
                value,
                "The service attachment is in another region than the forwarding rule.");
        store.refuseIf(
                GoogleRefusal.GOOGLE_REFERENCE,
                store.shown(target).isEmpty(),
                "resource.target",
                value,
                "The referenced serviceAttachment resource cannot be found.");
        return target;
    }

    /** The reserved address that it is to have: named, or told by its number. */
    ComputeResource address(ComputeCall call, ObjectNode body, ComputeName network) {
        String value = body.path("IPAddress").asText();
        if (value.isEmpty()) {
            throw ComputeRefused.required("resource.IPAddress");
        }
        ComputeResource address = byName(call, value)
                .or(() -> byNumber(network, value))
                .orElseThrow(() -> ComputeRefused.invalid(
                        "resource.IPAddress",
                        value,
                        "The address of a Private Service Connect endpoint is a reserved internal one."));
        store.refuseIf(
                GoogleRefusal.GOOGLE_RULE_NETWORK,
                network(address).filter(network::equals).isEmpty(),
                "resource.network",
                network.path(),
                "The address is of another network.");
        Optional<ComputeResource> user = ComputeAddressCalls.user(store, address);
        if (user.isPresent() && store.refuses(GoogleRefusal.GOOGLE_ADDRESS_TAKEN)) {
            throw new ComputeRefused(ComputeAddressCalls.inUse(address.text("address")));
        }
        return address;
    }

    private Optional<ComputeResource> byName(ComputeCall call, String value) {
        return ComputeName.parse(value, call.project().id())
                .map(store::canonical)
                .filter(name -> name.isOf(ComputeKind.ADDRESS) && name.place().equals(call.place()))
                .flatMap(store::shown);
    }

    private Optional<ComputeResource> byNumber(ComputeName network, String value) {
        return store.shown(ComputeKind.ADDRESS).stream()
                .filter(each -> each.text("address").equals(value)
                        && network(each).filter(network::equals).isPresent())
                .findFirst();
    }

    /** The network of the subnetwork that an internal address is of. */
    private Optional<ComputeName> network(ComputeResource address) {
        return ComputeName.parse(address.text("subnetwork"), address.name().project())
                .map(store::canonical)
                .flatMap(store::find)
                .map(subnetwork -> store.canonical(subnetwork.reference("network")));
    }
}
