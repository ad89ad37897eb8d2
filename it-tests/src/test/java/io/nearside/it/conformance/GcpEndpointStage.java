package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.ConsumerId;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.SubnetId;
import io.nearside.conformance.CannotShowException;
import io.nearside.conformance.stage.EndpointStage;
import io.nearside.simulator.compute.ComputeAttachments;
import io.nearside.simulator.compute.ComputeConnectionStatus;
import io.nearside.simulator.compute.ComputeConnectionView;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/** Private endpoints in our subnet, made over Google's REST API, and the services that a vendor publishes. */
final class GcpEndpointStage implements EndpointStage {
    /** Why nobody keeps an endpoint waiting. */
    static final String NEVER_BUSY = "a network that is being changed takes endpoints all the same";

    /** A subnet of sixteen addresses, of which Google keeps four. */
    private static final int ROOM = 12;

    private final ComputeEstate ours;

    private final GcpStage network;

    private final String target;

    private final String otherTarget;

    GcpEndpointStage(GcpStage network, ComputeEstate vendor) {
        this.ours = network.ours();
        this.network = network;
        this.target = attachments().create(vendor.project(), ComputeEstate.REGION, "kafka");
        this.otherTarget = attachments().create(vendor.project(), ComputeEstate.REGION, "postgres");
    }

    private ComputeAttachments attachments() {
        return ours.compute().attachments();
    }

    private static List<SubnetId> subnet(String path) {
        return List.of(new SubnetId(path));
    }

    private String subnetPath() {
        return ours.regional("subnetworks", ComputeEstate.SUBNET);
    }

    @Override
    public EndpointPlace place() {
        return new EndpointPlace(network.site().network(), subnet(subnetPath()));
    }

    @Override
    public Cidr subnet() {
        return Cidr.of(GcpStage.SUBNET_RANGE);
    }

    @Override
    public EndpointPlace placeOfNoSubnet() {
        return new EndpointPlace(network.site().network(), subnet(ours.regional("subnetworks", "absent")));
    }

    @Override
    public EndpointPlace placeOfNoNetwork() {
        return new EndpointPlace(network.absentNetwork(), subnet(subnetPath()));
    }

    @Override
    public ServiceTarget target() {
        return new ServiceTarget(target, null, null);
    }

    @Override
    public ServiceTarget otherTarget() {
        return new ServiceTarget(otherTarget, null, null);
    }

    @Override
    public InetAddress freeAddress() {
        return AddressText.read("10.1.1.9");
    }

    /** A neighbour's. */
    @Override
    public InetAddress takenAddress() {
        return AddressText.read(reserve("neighbour"));
    }

    private String reserve(String name) {
        ObjectNode body = UsersRequests.object()
                .put("name", name)
                .put("addressType", "INTERNAL")
                .put("purpose", "GCE_ENDPOINT")
                .put("subnetwork", subnetPath());
        ours.post(list("addresses"), body);
        return ours.get(ours.regional("addresses", name)).path("address").asText();
    }

    private String list(String type) {
        return "projects/" + ours.project() + "/regions/" + ComputeEstate.REGION + "/" + type;
    }

    @Override
    public void put(EndpointName name, ServiceTarget to) {
        reserve(name.value());
        ObjectNode body = UsersRequests.object()
                .put("name", name.value())
                .put("network", ours.network())
                .put("IPAddress", ours.regional("addresses", name.value()))
                .put("target", to.id())
                .put("loadBalancingScheme", "");
        ours.post(list("forwardingRules"), body);
    }

    @Override
    public void approve(EndpointName name) {
        decide(name, ComputeConnectionStatus.ACCEPTED);
    }

    /** No words are passed on. */
    @Override
    public String reject(EndpointName name, String words) {
        decide(name, ComputeConnectionStatus.REJECTED);
        return "";
    }

    @Override
    public void cut(EndpointName name) {
        decide(name, ComputeConnectionStatus.REJECTED);
    }

    private void decide(EndpointName name, ComputeConnectionStatus status) {
        attachments().decide(target, seen(name).id(), status);
    }

    private ComputeConnectionView seen(EndpointName name) {
        return attachments().connections(target).stream()
                .filter(connection -> connection.endpoint().equals(ours.regional("forwardingRules", name.value())))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public Optional<ConsumerId> guest(EndpointName name) {
        return Optional.of(new ConsumerId(seen(name).id()));
    }

    @Override
    public List<Stands> endpoints() {
        return ours.list(list("forwardingRules")).stream()
                .map(GcpEndpointStage::stands)
                .toList();
    }

    private static Stands stands(JsonNode rule) {
        return new Stands(
                new EndpointName(rule.path("name").asText()),
                rule.path("target").asText());
    }

    /** An endpoint has no interface, but an address that is kept for it. */
    @Override
    public int interfaces() {
        return ours.list(list("addresses")).size();
    }

    @Override
    public void fill() {
        int room = ROOM - interfaces();
        for (int i = 0; i < room; i++) {
            reserve("filler-" + i);
        }
    }

    @Override
    public void keepBusy() {
        throw new CannotShowException(NEVER_BUSY);
    }

    @Override
    public void settle() {
        ours.settle();
    }
}
