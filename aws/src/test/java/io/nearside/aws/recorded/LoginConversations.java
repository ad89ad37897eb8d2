package io.nearside.aws.recorded;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Whose credentials the service takes ours for. */
final class LoginConversations {
    private static final String VPC = "vpc-00000001";

    private LoginConversations() {}

    static Stream<Conversation> all() {
        return Stream.of(caller(), role(), roleThatReads());
    }

    private static Conversation caller() {
        return new Conversation(
                "caller",
                hands -> hands.vpc("10.0.0.0/16"),
                near -> List.of(near.find(Identity.class, VPC).caller()),
                List.of(new Caller(new AccountId(Cast.OURS), "arn:aws:iam::" + Cast.OURS + ":root")),
                List.of("UserId", "RequestId"));
    }

    /** The role's key signs the second request, and its token comes along. */
    private static Conversation role() {
        return new Conversation(
                "role",
                hands -> hands.vpc("10.0.0.0/16"),
                near -> List.of(near.findByRole(Identity.class, Cast.OPERATORS, VPC, nearside(near))
                        .caller()),
                List.of(new Caller(
                        new AccountId(Cast.OURS), "arn:aws:sts::" + Cast.OURS + ":assumed-role/nearside/nearside")),
                List.of("AssumeRoleResult/AssumedRoleUser", "Expiration", "RequestId", "SecretAccessKey", "UserId"));
    }

    private static Conversation roleThatReads() {
        return new Conversation(
                "role-that-reads",
                hands -> hands.vpc("10.0.0.0/16"),
                near -> List.of(near.findByRole(Networks.class, Cast.OPERATORS, VPC, nearside(near))
                        .describe(near.network(VPC))),
                List.of(new Network(
                        new NetworkId(VPC), new AccountId(Cast.OURS), Set.of(Cidr.of("10.0.0.0/16")), null, List.of())),
                List.of(
                        "AssumeRoleResult/AssumedRoleUser",
                        "Expiration",
                        "RequestId",
                        "SecretAccessKey",
                        "cidrBlockAssociationSet/item/cidrBlockState",
                        "associationId",
                        "dhcpOptionsId",
                        "instanceTenancy",
                        "isDefault",
                        "requestId",
                        "vpcSet/item/state"));
    }

    private static Map<String, String> nearside(Near near) {
        return Map.of("role", "arn:aws:iam::" + near.real(Cast.OURS) + ":role/nearside", "externalId", "acme-prod");
    }
}
