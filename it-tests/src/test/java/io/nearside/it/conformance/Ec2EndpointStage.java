package io.nearside.it.conformance;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.SubnetId;
import io.nearside.conformance.CannotShowException;
import io.nearside.conformance.stage.EndpointStage;
import java.net.InetAddress;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.NetworkInterface;
import software.amazon.awssdk.services.ec2.model.ResourceType;
import software.amazon.awssdk.services.ec2.model.Tag;
import software.amazon.awssdk.services.ec2.model.TagSpecification;
import software.amazon.awssdk.services.ec2.model.VpcEndpoint;
import software.amazon.awssdk.services.ec2.model.VpcEndpointType;

/** Interface endpoints in a small subnet of our VPC, with the native client, and services that the arena's somebody else has. */
final class Ec2EndpointStage implements EndpointStage {
    private static final String NAME = "Name";

    private static final Cidr RANGE = Cidr.of("10.0.7.0/28");

    private final Ec2Arena arena;

    private final Ec2Network network;

    private final Ec2Services services;

    private final String subnet;

    Ec2EndpointStage(Ec2Arena arena, Ec2Network network) {
        this.arena = arena;
        this.network = network;
        this.services = arena.services();
        this.subnet = arena.ours()
                .createSubnet(request -> request.vpcId(network.id()).cidrBlock(RANGE.text()))
                .subnet()
                .subnetId();
    }

    @Override
    public EndpointPlace place() {
        return new EndpointPlace(new NetworkId(network.id()), List.of(new SubnetId(subnet)));
    }

    @Override
    public Cidr subnet() {
        return RANGE;
    }

    @Override
    public EndpointPlace placeOfNoSubnet() {
        return new EndpointPlace(new NetworkId(network.id()), List.of(new SubnetId("subnet-0123456789abcdef0")));
    }

    @Override
    public EndpointPlace placeOfNoNetwork() {
        return new EndpointPlace(network.absentNetwork(), List.of(new SubnetId(subnet)));
    }

    @Override
    public ServiceTarget target() {
        return services.first();
    }

    @Override
    public ServiceTarget otherTarget() {
        return services.second();
    }

    @Override
    public InetAddress freeAddress() {
        return AddressText.read("10.0.7.10");
    }

    /** That of an endpoint of ours by another name. */
    @Override
    public InetAddress takenAddress() {
        put(new EndpointName("neighbour"), target());
        return AddressText.read(cards().get(0).privateIpAddress());
    }

    @Override
    public void put(EndpointName name, ServiceTarget to) {
        arena.ours()
                .createVpcEndpoint(request -> request.vpcEndpointType(VpcEndpointType.INTERFACE)
                        .vpcId(network.id())
                        .serviceName(to.id())
                        .subnetIds(subnet)
                        .privateDnsEnabled(false)
                        .tagSpecifications(TagSpecification.builder()
                                .resourceType(ResourceType.VPC_ENDPOINT)
                                .tags(Tag.builder()
                                        .key(NAME)
                                        .value(name.value())
                                        .build())
                                .build()));
    }

    private String id(EndpointName name) {
        return shown().stream()
                .filter(endpoint -> name(endpoint).equals(name.value()))
                .map(VpcEndpoint::vpcEndpointId)
                .findFirst()
                .orElseThrow();
    }

    @Override
    public void approve(EndpointName name) {
        services.accept(id(name));
    }

    /** AWS takes no words along. */
    @Override
    public String reject(EndpointName name, String words) {
        services.reject(id(name));
        return "";
    }

    @Override
    public void cut(EndpointName name) {
        services.reject(id(name));
    }

    @Override
    public List<Stands> endpoints() {
        return shown().stream()
                .map(endpoint -> new Stands(new EndpointName(name(endpoint)), endpoint.serviceName()))
                .toList();
    }

    private List<VpcEndpoint> shown() {
        Filter ours = Filter.builder().name("vpc-id").values(network.id()).build();
        return arena.ours().describeVpcEndpoints(request -> request.filters(ours)).vpcEndpoints().stream()
                .filter(endpoint -> !endpoint.stateAsString().equals("deleted"))
                .toList();
    }

    private static String name(VpcEndpoint endpoint) {
        return endpoint.tags().stream()
                .filter(tag -> tag.key().equals(NAME))
                .map(tag -> Objects.toString(tag.value()))
                .findFirst()
                .orElse("");
    }

    @Override
    public int interfaces() {
        return cards().size();
    }

    private List<NetworkInterface> cards() {
        Filter here = Filter.builder().name("subnet-id").values(subnet).build();
        return arena.ours()
                .describeNetworkInterfaces(request -> request.filters(here))
                .networkInterfaces();
    }

    @Override
    public void fill() {
        arena.fill(subnet);
    }

    @Override
    public void keepBusy() {
        throw new CannotShowException("AWS makes endpoints in a VPC that is being changed");
    }

    @Override
    public void settle() {
        arena.settle();
    }
}
