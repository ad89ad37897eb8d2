package io.nearside.aws.recorded;

import io.nearside.api.model.Region;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AddPrefixListEntry;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Vpc;

/**
 * Makes things in the emulator with the native client, in accounts that nobody else uses. Everything is made, and called from then on, by
 * its stable name: the first VPC is {@code vpc-00000001}.
 */
final class EmulatorHands implements AutoCloseable {
    private final URI endpoint;

    private final StableNames names;

    private final Map<String, Ec2Client> clients = new HashMap<>();

    EmulatorHands(URI endpoint, StableNames names) {
        this.endpoint = endpoint;
        this.names = names;
        names.name(freshAccount(), Cast.OURS);
        names.name(freshAccount(), Cast.VENDOR);
        names.name(freshAccount(), Cast.OPERATORS);
    }

    /** LocalStack makes an account of any twelve digits. */
    private static String freshAccount() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(500_000_000_000L, 999_999_999_999L));
    }

    /** A VPC of ours in the usual region. */
    String vpc(String cidr) {
        return vpc(Cast.OURS, Cast.IRELAND, cidr);
    }

    String vpc(String account, Region region, String cidr) {
        return names.name(client(account, region)
                .createVpc(request -> request.cidrBlock(cidr))
                .vpc()
                .vpcId());
    }

    void secondary(String vpc, String cidr) {
        ours(ec2 ->
                ec2.associateVpcCidrBlock(request -> request.vpcId(real(vpc)).cidrBlock(cidr)));
    }

    /** Gives it an IPv6 range, called {@link Cast#SIX}. */
    void six(String vpc) {
        ours(ec2 ->
                ec2.associateVpcCidrBlock(request -> request.vpcId(real(vpc)).amazonProvidedIpv6CidrBlock(true)));
        Vpc shown = ours(ec2 -> ec2.describeVpcs(request -> request.vpcIds(real(vpc))))
                .vpcs()
                .get(0);
        names.name(shown.ipv6CidrBlockAssociationSet().get(0).ipv6CidrBlock(), Cast.SIX);
    }

    /** A new group of a VPC of ours, which lets everything out. */
    String group(String vpc) {
        return names.name(ours(ec2 -> ec2.createSecurityGroup(request ->
                        request.groupName("clients").description("clients").vpcId(real(vpc))))
                .groupId());
    }

    /** Whether a VPC of ours gives host names to what is in it, which a new one does not. */
    void hostNames(String vpc) {
        ours(ec2 -> ec2.modifyVpcAttribute(
                request -> request.vpcId(real(vpc)).enableDnsHostnames(attribute -> attribute.value(true))));
    }

    /** The vendor asks from one of its VPCs for a peering with one of ours. */
    String asked(Region from, String theirs, String ours) {
        return peering(Cast.VENDOR, from, theirs, Cast.OURS, ours);
    }

    /** An account asks for a peering with a VPC in the usual region. */
    String peering(String account, Region from, String requester, String peer, String accepter) {
        return names.name(client(account, from)
                .createVpcPeeringConnection(request -> request.vpcId(real(requester))
                        .peerVpcId(real(accepter))
                        .peerOwnerId(real(peer))
                        .peerRegion(Cast.IRELAND.value()))
                .vpcPeeringConnection()
                .vpcPeeringConnectionId());
    }

    void accept(String pcx) {
        ours(ec2 -> ec2.acceptVpcPeeringConnection(request -> request.vpcPeeringConnectionId(real(pcx))));
    }

    void reject(String pcx) {
        ours(ec2 -> ec2.rejectVpcPeeringConnection(request -> request.vpcPeeringConnectionId(real(pcx))));
    }

    void delete(String pcx) {
        ours(ec2 -> ec2.deleteVpcPeeringConnection(request -> request.vpcPeeringConnectionId(real(pcx))));
    }

    /** The main table of a VPC of ours. */
    String mainTable(String vpc) {
        Filter ofIt = Filter.builder().name("vpc-id").values(real(vpc)).build();
        return names.name(ours(ec2 -> ec2.describeRouteTables(request -> request.filters(ofIt)))
                .routeTables()
                .get(0)
                .routeTableId());
    }

    /** Another table of a VPC of ours. */
    String table(String vpc) {
        return names.name(ours(ec2 -> ec2.createRouteTable(request -> request.vpcId(real(vpc))))
                .routeTable()
                .routeTableId());
    }

    String prefixList(String cidr) {
        return names.name(ours(ec2 -> ec2.createManagedPrefixList(request -> request.prefixListName("vendor")
                        .addressFamily("IPv4")
                        .maxEntries(1)
                        .entries(AddPrefixListEntry.builder().cidr(cidr).build())))
                .prefixList()
                .prefixListId());
    }

    /** An id in the form of EC2 that nothing has. */
    String absent(String kind) {
        return names.name(kind + "-%017x".formatted(ThreadLocalRandom.current().nextLong(1L << 52, 1L << 60)));
    }

    /** Anything else that our account does in the usual region. */
    <T> T ours(Function<Ec2Client, T> call) {
        return call.apply(client(Cast.OURS, Cast.IRELAND));
    }

    String real(String name) {
        return names.real(name);
    }

    @Override
    public void close() {
        clients.values().forEach(Ec2Client::close);
    }

    private Ec2Client client(String account, Region region) {
        return clients.computeIfAbsent(
                account + region,
                key -> Ec2Client.builder()
                        .httpClientBuilder(UrlConnectionHttpClient.builder())
                        .endpointOverride(endpoint)
                        .region(software.amazon.awssdk.regions.Region.of(region.value()))
                        .credentialsProvider(
                                StaticCredentialsProvider.create(AwsBasicCredentials.create(real(account), "any")))
                        .build());
    }
}
