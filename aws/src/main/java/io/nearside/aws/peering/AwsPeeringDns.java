package io.nearside.aws.peering;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.aws.AwsErrors;
import io.nearside.aws.AwsSettings;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.AttributeBooleanValue;
import software.amazon.awssdk.services.ec2.model.ModifyVpcPeeringConnectionOptionsRequest;
import software.amazon.awssdk.services.ec2.model.PeeringConnectionOptionsRequest;
import software.amazon.awssdk.services.ec2.model.VpcAttributeName;

/**
 * The option AllowDnsResolutionFromRemoteVpc. It takes effect only if the VPC has both DNS support and DNS host names, can be set only
 * once the peering is active, and each owner sets only its own side (VPC peering guide, "Enable DNS resolution for a VPC peering
 * connection").
 */
public final class AwsPeeringDns implements PeeringDns {
    private static final String MODIFY = "ec2:ModifyVpcPeeringConnectionOptions";

    /** What it answers while the peering "is not active", which another of its machines may have shown it to be a moment ago. */
    private static final Map<String, ErrorKind> REFUSALS = Map.of("OperationNotPermitted", ErrorKind.CONFLICT);

    private final Ec2Client ec2;

    private final AwsErrors errors;

    private final NearSite site;

    @Inject
    AwsPeeringDns(Ec2Client ec2, AwsErrors errors, AwsSettings settings) {
        this.ec2 = ec2;
        this.errors = errors;
        this.site = settings.site();
    }

    /** Two calls, since EC2 answers one attribute at a time. */
    @Override
    public List<Problem> hindrances(NetworkId mine) {
        List<Problem> hindrances = new ArrayList<>();
        if (isOff(mine, VpcAttributeName.ENABLE_DNS_SUPPORT)) {
            hindrances.add(off(mine, "DNS support", "--enable-dns-support"));
        }
        if (isOff(mine, VpcAttributeName.ENABLE_DNS_HOSTNAMES)) {
            hindrances.add(off(mine, "DNS host names", "--enable-dns-hostnames"));
        }
        return hindrances;
    }

    private boolean isOff(NetworkId mine, VpcAttributeName attribute) {
        return errors.call("ec2:DescribeVpcAttribute", () -> {
            var answer = ec2.describeVpcAttribute(
                    request -> request.vpcId(mine.value()).attribute(attribute));
            return isOff(
                    attribute == VpcAttributeName.ENABLE_DNS_SUPPORT
                            ? answer.enableDnsSupport()
                            : answer.enableDnsHostnames());
        });
    }

    private static boolean isOff(@Nullable AttributeBooleanValue shown) {
        if (shown == null || shown.value() == null) {
            throw new IllegalArgumentException("it has no such attribute");
        }
        return !shown.value();
    }

    private static Problem off(NetworkId mine, String what, String flag) {
        return Problem.of(
                ProblemCodes.NETWORK_UNFIT,
                mine.value(),
                "Host names do not resolve across a peering while " + what + " of the VPC is off.",
                "aws ec2 modify-vpc-attribute --vpc-id " + mine + " " + flag + "; or leave link.dns out.");
    }

    @Override
    public Change<Peering> allow(Peering seen) {
        if (seen.state() != PeeringState.ACTIVE) {
            throw errors.refusal(
                    ErrorKind.CONFLICT,
                    MODIFY,
                    "The option can be set only once the peering is active: " + seen.says());
        }
        errors.call(MODIFY, REFUSALS, () -> ec2.modifyVpcPeeringConnectionOptions(options(seen)));
        return new Change<>(
                Effect.UPDATED,
                new Peering(
                        seen.id(),
                        seen.state(),
                        seen.requester(),
                        seen.accepter(),
                        DnsOption.ON,
                        seen.says(),
                        seen.expires()));
    }

    private ModifyVpcPeeringConnectionOptionsRequest options(Peering seen) {
        PeeringConnectionOptionsRequest on = PeeringConnectionOptionsRequest.builder()
                .allowDnsResolutionFromRemoteVpc(true)
                .build();
        ModifyVpcPeeringConnectionOptionsRequest.Builder request = ModifyVpcPeeringConnectionOptionsRequest.builder()
                .vpcPeeringConnectionId(seen.id().value());
        if (seen.accepter().network().equals(site.network())) {
            return request.accepterPeeringConnectionOptions(on).build();
        }
        throw errors.refusal(ErrorKind.INVALID, MODIFY, "Our VPC is not the accepter of " + seen.id());
    }
}
