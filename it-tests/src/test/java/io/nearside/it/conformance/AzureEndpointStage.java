package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.SubnetId;
import io.nearside.conformance.stage.EndpointStage;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.arm.ArmEndpointView;
import io.nearside.simulator.arm.ArmLinkServiceView;
import io.nearside.simulator.arm.ArmWorld;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Private endpoints in our subnet, made over Azure's REST API, and the services that a vendor publishes. */
final class AzureEndpointStage implements EndpointStage {
    private static final List<SubnetId> SUBNET = List.of(new SubnetId(ArmEstate.SUBNET));

    private final ArmWorld arm;

    private final ArmEstate ours;

    private final AzureStage network;

    private final ServiceTarget target;

    private final ServiceTarget otherTarget;

    AzureEndpointStage(Simulator simulator, AzureStage network, ArmEstate vendor) {
        this.arm = simulator.world().arm();
        this.ours = network.ours();
        this.network = network;
        this.target = published(vendor, "kafka");
        this.otherTarget = published(vendor, "postgres");
    }

    private ServiceTarget published(ArmEstate vendor, String name) {
        ArmLinkServiceView made =
                arm.linkServices().create(vendor.group(), name, ArmEstate.LOCATION, List.of(ours.subscription()));
        return new ServiceTarget(made.id(), made.alias(), null);
    }

    @Override
    public EndpointPlace place() {
        return new EndpointPlace(network.site().network(), SUBNET);
    }

    @Override
    public Cidr subnet() {
        return Cidr.of(AzureStage.SUBNET_RANGE);
    }

    @Override
    public EndpointPlace placeOfNoSubnet() {
        return new EndpointPlace(network.site().network(), List.of(new SubnetId("absent")));
    }

    @Override
    public EndpointPlace placeOfNoNetwork() {
        return new EndpointPlace(network.absentNetwork(), SUBNET);
    }

    @Override
    public ServiceTarget target() {
        return target;
    }

    @Override
    public ServiceTarget otherTarget() {
        return otherTarget;
    }

    @Override
    public InetAddress freeAddress() {
        return address("10.1.1.10");
    }

    /** A neighbour's. */
    @Override
    public InetAddress takenAddress() {
        return address(arm.address(ours.endpoint("neighbour", target.id())).orElseThrow());
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }

    private String id(EndpointName name) {
        return ours.id("privateEndpoints", name.value());
    }

    @Override
    public void put(EndpointName name, ServiceTarget to) {
        ours.endpoint(name.value(), to.id());
    }

    private String service(EndpointName name) {
        return arm.linkServices()
                .resolve(arm.endpoint(id(name)).orElseThrow().target())
                .orElseThrow();
    }

    @Override
    public void approve(EndpointName name) {
        arm.linkServices().approve(service(name), id(name), "welcome");
    }

    @Override
    public String reject(EndpointName name, String words) {
        arm.linkServices().reject(service(name), id(name), words);
        return words;
    }

    @Override
    public void cut(EndpointName name) {
        arm.linkServices().cut(service(name), id(name));
    }

    @Override
    public List<Stands> endpoints() {
        return arm.endpoints().stream()
                .filter(endpoint -> endpoint.id().startsWith(ours.group()))
                .map(AzureEndpointStage::stands)
                .toList();
    }

    private static Stands stands(ArmEndpointView endpoint) {
        return new Stands(new EndpointName(endpoint.id().replaceAll(".*/", "")), endpoint.target());
    }

    @Override
    public int interfaces() {
        return ours.list(ours.group() + "/providers/Microsoft.Network/networkInterfaces")
                .size();
    }

    @Override
    public void fill() {
        int room = 11 - interfaces();
        for (int i = 0; i < room; i++) {
            ours.endpoint("filler-" + i, target.id());
        }
    }

    /** Somebody adds a subnet. */
    @Override
    public void keepBusy() {
        ObjectNode body = UsersRequests.object();
        body.putObject("properties").put("addressPrefix", "10.2.7.0/24");
        ours.begin(ours.network() + "/subnets/more", body);
    }

    @Override
    public void settle() {
        ours.settle();
    }
}
