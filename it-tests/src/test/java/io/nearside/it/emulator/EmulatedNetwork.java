package io.nearside.it.emulator;

import io.nearside.api.Environment;
import io.nearside.engine.Connector;
import io.nearside.engine.journal.MemoryJournals;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/** A VPC in an account that nobody else uses, with a main table and another one, made and looked at with the native client. */
public final class EmulatedNetwork implements AutoCloseable {
    private final AwsEmulator emulator;

    private final String account = freshAccount();

    private final Region region;

    private final Ec2Client ec2;

    private final String id;

    private final String otherTable;

    /** A VPC with these ranges, the first one being its primary one. */
    public EmulatedNetwork(AwsEmulator emulator, Region region, String... cidrs) {
        this.emulator = emulator;
        this.region = region;
        this.ec2 = emulator.ec2(account, region);
        this.id = ec2.createVpc(request -> request.cidrBlock(cidrs[0])).vpc().vpcId();
        for (int i = 1; i < cidrs.length; i++) {
            String more = cidrs[i];
            ec2.associateVpcCidrBlock(request -> request.vpcId(id).cidrBlock(more));
        }
        this.otherTable =
                ec2.createRouteTable(request -> request.vpcId(id)).routeTable().routeTableId();
    }

    /** Twelve digits that no other test uses. */
    public static String freshAccount() {
        return String.valueOf(ThreadLocalRandom.current().nextLong(200_000_000_000L, 900_000_000_000L));
    }

    public String id() {
        return id;
    }

    public String account() {
        return account;
    }

    public Region region() {
        return region;
    }

    public Ec2Client ec2() {
        return ec2;
    }

    /** The table that is not the main one. */
    public String otherTable() {
        return otherTable;
    }

    /** The {@code near} section that means this VPC. */
    public Map<String, Object> near() {
        return Map.of("cloud", "aws", "account", account, "region", region.id(), "network", id);
    }

    /** Asks for a peering with another VPC, in that one's account and region. */
    public String request(EmulatedNetwork other) {
        return ec2.createVpcPeeringConnection(request -> request.vpcId(id)
                        .peerVpcId(other.id)
                        .peerOwnerId(other.account)
                        .peerRegion(other.region.id()))
                .vpcPeeringConnection()
                .vpcPeeringConnectionId();
    }

    /** A peering's state, as this account sees it. */
    public String peeringState(String peering) {
        return ec2.describeVpcPeeringConnections(request -> request.vpcPeeringConnectionIds(peering))
                .vpcPeeringConnections()
                .get(0)
                .status()
                .codeAsString();
    }

    /** Every route of this VPC, as "table range target". */
    public List<String> routes() {
        List<String> routes = new ArrayList<>();
        Filter mine = Filter.builder().name("vpc-id").values(id).build();
        for (RouteTable table :
                ec2.describeRouteTables(request -> request.filters(mine)).routeTables()) {
            for (Route route : table.routes()) {
                String target =
                        route.vpcPeeringConnectionId() == null ? route.gatewayId() : route.vpcPeeringConnectionId();
                routes.add(table.routeTableId() + " " + route.destinationCidrBlock() + " " + target);
            }
        }
        return routes.stream().sorted().toList();
    }

    /** The variables with which a user of this account reaches the emulator. */
    public Map<String, String> environment() {
        return emulator.environment(account);
    }

    /** A connector that knows nothing but these variables. */
    public Connector connector() {
        return Connector.builder()
                .environment(Environment.of(environment()))
                .journals(new MemoryJournals())
                .build();
    }

    @Override
    public void close() {
        ec2.close();
    }
}
