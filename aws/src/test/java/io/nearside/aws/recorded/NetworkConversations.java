package io.nearside.aws.recorded;

import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a VPC is described as. */
final class NetworkConversations {
    private static final String VPC = "vpc-00000001";

    private NetworkConversations() {}

    static Stream<Conversation> all() {
        return Stream.of(network(), absent());
    }

    private static Conversation network() {
        return new Conversation(
                "network",
                hands -> {
                    String vpc = hands.vpc("10.0.0.0/16");
                    hands.secondary(vpc, "10.1.0.0/16");
                    hands.six(vpc);
                },
                near -> List.of(near.find(Networks.class, VPC).describe(near.network(VPC))),
                List.of(new Network(
                        new NetworkId(VPC),
                        new AccountId(Cast.OURS),
                        Set.of(Cidr.of("10.0.0.0/16"), Cidr.of("10.1.0.0/16"), Cidr.of(Cast.SIX)),
                        null,
                        List.of())),
                List.of(
                        // The primary range is shown twice, and has no state where it is shown alone.
                        "cidrBlockAssociationSet/item[1]/cidrBlockState",
                        "associationId",
                        "dhcpOptionsId",
                        "instanceTenancy",
                        "ipv6Pool",
                        "isDefault",
                        "requestId",
                        "vpcSet/item/state"));
    }

    private static Conversation absent() {
        return new Conversation(
                "network-absent",
                hands -> hands.absent("vpc"),
                near -> List.of(Refused.by(() -> near.find(Networks.class, VPC).describe(near.network(VPC)))),
                List.of(Refused.of(
                        ErrorKind.NOT_FOUND,
                        "ec2:DescribeVpcs",
                        "InvalidVpcID.NotFound",
                        "VpcID {'vpc-00000001'} does not exist.")),
                List.of());
    }
}
