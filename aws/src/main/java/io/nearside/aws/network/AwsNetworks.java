package io.nearside.aws.network;

import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.aws.AwsAnswers;
import io.nearside.aws.AwsErrors;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Vpc;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockAssociation;
import software.amazon.awssdk.services.ec2.model.VpcCidrBlockState;
import software.amazon.awssdk.services.ec2.model.VpcIpv6CidrBlockAssociation;

/** VPCs: a primary range, secondary ones and IPv6 ones. */
public final class AwsNetworks implements Networks {
    private static final String CALL = "ec2:DescribeVpcs";

    /** The states in which a range is in use, or is about to be. */
    private static final Set<String> IN_USE = Set.of("associated", "associating");

    private final Ec2Client ec2;

    private final AwsErrors errors;

    @Inject
    AwsNetworks(Ec2Client ec2, AwsErrors errors) {
        this.ec2 = ec2;
        this.errors = errors;
    }

    @Override
    public Network describe(NetworkId mine) {
        return errors.call(
                CALL,
                () -> ec2.describeVpcs(request -> request.vpcIds(mine.value())).vpcs().stream()
                        .filter(vpc -> mine.value().equals(vpc.vpcId()))
                        .map(AwsNetworks::network)
                        .findFirst()
                        .orElseThrow(() -> errors.refusal(ErrorKind.NOT_FOUND, CALL, "AWS shows no VPC " + mine)));
    }

    private static Network network(Vpc vpc) {
        Stream<@Nullable String> secondary = vpc.cidrBlockAssociationSet().stream()
                .filter(range -> inUse(range.cidrBlockState()))
                .map(VpcCidrBlockAssociation::cidrBlock);
        Stream<@Nullable String> six = vpc.ipv6CidrBlockAssociationSet().stream()
                .filter(range -> inUse(range.ipv6CidrBlockState()))
                .map(VpcIpv6CidrBlockAssociation::ipv6CidrBlock);
        return new Network(
                new NetworkId(AwsAnswers.present("vpcId", vpc.vpcId())),
                vpc.ownerId() == null ? null : new AccountId(vpc.ownerId()),
                AwsAnswers.ranges(Stream.concat(Stream.of(vpc.cidrBlock()), Stream.concat(secondary, six))),
                null,
                List.of());
    }

    private static boolean inUse(@Nullable VpcCidrBlockState state) {
        return state == null || IN_USE.contains(AwsAnswers.state(state.stateAsString()));
    }
}
