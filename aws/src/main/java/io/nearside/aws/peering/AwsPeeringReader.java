package io.nearside.aws.peering;

import static io.nearside.aws.AwsAnswers.present;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.aws.AwsAnswers;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.CidrBlock;
import software.amazon.awssdk.services.ec2.model.Ipv6CidrBlock;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnection;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionOptionsDescription;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionStateReason;
import software.amazon.awssdk.services.ec2.model.VpcPeeringConnectionVpcInfo;

/** Reads what EC2 shows of a peering. */
final class AwsPeeringReader {

    private AwsPeeringReader() {}

    static boolean touches(VpcPeeringConnection shown, NetworkId mine) {
        return is(shown.requesterVpcInfo(), mine) || is(shown.accepterVpcInfo(), mine);
    }

    static Peering peering(@Nullable VpcPeeringConnection shown) {
        if (shown == null) {
            throw new IllegalArgumentException("it has no vpcPeeringConnection");
        }
        VpcPeeringConnectionStateReason status = shown.status();
        String code = status == null ? "" : AwsAnswers.state(status.codeAsString());
        String message = status == null ? null : status.message();
        return new Peering(
                new PeeringId(present("vpcPeeringConnectionId", shown.vpcPeeringConnectionId())),
                state(code),
                side("requesterVpcInfo", shown.requesterVpcInfo()),
                side("accepterVpcInfo", shown.accepterVpcInfo()),
                dns(shown.accepterVpcInfo()),
                message == null ? code : message,
                shown.expirationTime());
    }

    /** Shown only once the peering is active (recorded from AWS: vcp_peering_difference_regions). */
    private static DnsOption dns(@Nullable VpcPeeringConnectionVpcInfo accepter) {
        VpcPeeringConnectionOptionsDescription options = accepter == null ? null : accepter.peeringOptions();
        Boolean allowed = options == null ? null : options.allowDnsResolutionFromRemoteVpc();
        if (allowed == null) {
            return DnsOption.UNKNOWN;
        }
        return allowed ? DnsOption.ON : DnsOption.OFF;
    }

    private static boolean is(@Nullable VpcPeeringConnectionVpcInfo side, NetworkId mine) {
        return side != null && mine.value().equals(side.vpcId());
    }

    private static PeeringSide side(String field, @Nullable VpcPeeringConnectionVpcInfo shown) {
        if (shown == null) {
            throw new IllegalArgumentException("it has no " + field);
        }
        Stream<@Nullable String> four = shown.cidrBlockSet().stream().map(CidrBlock::cidrBlock);
        Stream<@Nullable String> six = shown.ipv6CidrBlockSet().stream().map(Ipv6CidrBlock::ipv6CidrBlock);
        return new PeeringSide(
                new AccountId(present(field + ".ownerId", shown.ownerId())),
                new NetworkId(present(field + ".vpcId", shown.vpcId())),
                shown.region() == null ? null : new Region(shown.region()),
                AwsAnswers.ranges(Stream.concat(Stream.of(shown.cidrBlock()), Stream.concat(four, six))));
    }

    private static PeeringState state(String code) {
        return switch (code) {
            case "initiating-request" -> PeeringState.INITIATING;
            case "pending-acceptance" -> PeeringState.PENDING;
            case "provisioning" -> PeeringState.PROVISIONING;
            case "active" -> PeeringState.ACTIVE;
            case "rejected" -> PeeringState.REJECTED;
            case "expired" -> PeeringState.EXPIRED;
            case "failed" -> PeeringState.FAILED;
            case "deleting" -> PeeringState.LEAVING;
            case "deleted" -> PeeringState.GONE;
            default -> PeeringState.UNKNOWN;
        };
    }
}
