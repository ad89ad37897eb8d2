package io.nearside.aws.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.Attachment.Kind;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewayTraits;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.GatewayId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.aws.AwsErrors;
import io.nearside.aws.AwsSettings;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;

/**
 * A transit gateway and what is attached to it, seen by its owner. The owner may delete an attachment that another account made, also after
 * the gateway is no longer shared with that account (Transit Gateway guide, "Considerations for sharing your transit gateway").
 */
public final class AwsGatewayAttachments implements GatewayAttachments {
    private static final String DESCRIBE = "ec2:DescribeTransitGateways";

    private static final String ATTACHMENTS = "ec2:DescribeTransitGatewayAttachments";

    private static final String ACCEPT = "ec2:AcceptTransitGatewayVpcAttachment";

    private static final String REJECT = "ec2:RejectTransitGatewayVpcAttachment";

    private static final String DELETE = "ec2:DeleteTransitGatewayVpcAttachment";

    /** "AWS Transit Gateway pricing". */
    private static final List<String> COSTS = List.of(
            "AWS charges every hour of an attachment to the owner of the VPC that is attached, here the vendor, and every gigabyte that a"
                    + " VPC sends to the transit gateway to that VPC's owner.");

    /** Seven days for a transit gateway, twelve hours for most other things (RAM User Guide, "Accepting and rejecting resource share invitations"). */
    private static final Duration TO_ACCEPT = Duration.ofDays(7);

    /** The most that EC2 gives. */
    private static final int PAGE = 1000;

    private final Ec2Client ec2;

    private final AwsErrors errors;

    private final NearSite site;

    @Inject
    AwsGatewayAttachments(Ec2Client ec2, AwsErrors errors, AwsSettings settings) {
        this.ec2 = ec2;
        this.errors = errors;
        this.site = settings.site();
    }

    @Override
    public GatewayTraits traits() {
        return new GatewayTraits(COSTS, List.of(), TO_ACCEPT);
    }

    @Override
    public Gateway describe(GatewayId mine) {
        List<Gateway> shown =
                errors.call(
                        DESCRIBE,
                        () -> ec2
                                .describeTransitGateways(request -> request.transitGatewayIds(mine.value()))
                                .transitGateways()
                                .stream()
                                .filter(gateway -> mine.value().equals(gateway.transitGatewayId()))
                                .map(AwsAttachmentReader::gateway)
                                .toList());
        return shown.stream()
                .findFirst()
                .orElseThrow(() -> errors.refusal(
                        ErrorKind.NOT_FOUND, DESCRIBE, "The transit gateway " + mine + " is not in " + site.region()));
    }

    /** The filter spares pages and is not relied on. */
    @Override
    public List<Attachment> of(GatewayId mine) {
        Filter ofMine =
                Filter.builder().name("transit-gateway-id").values(mine.value()).build();
        return errors.call(
                ATTACHMENTS,
                () -> ec2
                        .describeTransitGatewayAttachmentsPaginator(
                                request -> request.maxResults(PAGE).filters(ofMine))
                        .transitGatewayAttachments()
                        .stream()
                        .filter(shown -> mine.value().equals(shown.transitGatewayId()))
                        .map(AwsAttachmentReader::attachment)
                        .sorted(Comparator.comparing(
                                attachment -> attachment.id().value()))
                        .toList());
    }

    @Override
    public Change<Attachment> accept(Attachment seen, AttachmentClaim claim) {
        List<String> differences = differences(seen, claim);
        if (!differences.isEmpty()) {
            throw refusal(ErrorKind.CONFLICT, ACCEPT, seen, "was not accepted: " + String.join("; ", differences));
        }
        return switch (seen.state()) {
            case SETTLING, AVAILABLE -> new Change<>(Effect.ALREADY, seen);
            case PENDING ->
                errors.call(
                        ACCEPT,
                        () -> new Change<>(
                                Effect.UPDATED,
                                AwsAttachmentReader.changed(
                                        seen,
                                        ec2.acceptTransitGatewayVpcAttachment(
                                                        request -> request.transitGatewayAttachmentId(
                                                                seen.id().value()))
                                                .transitGatewayVpcAttachment())));
            case INITIATING, REJECTED, FAILED, LEAVING, GONE, UNKNOWN ->
                throw refusal(
                        ErrorKind.CONFLICT, ACCEPT, seen, "was not accepted: AWS says of its state: " + seen.says());
        };
    }

    /** What asks to be attached can only be rejected (API reference of EC2, RejectTransitGatewayVpcAttachment). */
    @Override
    public Removal remove(Attachment seen) {
        if (seen.kind() != Kind.NETWORK) {
            throw refusal(ErrorKind.INVALID, DELETE, seen, "was left alone: what it attaches is not a VPC");
        }
        String id = seen.id().value();
        return switch (seen.state()) {
            case REJECTED, FAILED, GONE -> new Removal.Gone();
            case INITIATING -> new Removal.Going("AWS to check " + id);
            case LEAVING -> ending(id);
            case PENDING ->
                end(
                        id,
                        REJECT,
                        () -> ec2.rejectTransitGatewayVpcAttachment(request -> request.transitGatewayAttachmentId(id)));
            case SETTLING, AVAILABLE, UNKNOWN ->
                end(
                        id,
                        DELETE,
                        () -> ec2.deleteTransitGatewayVpcAttachment(request -> request.transitGatewayAttachmentId(id)));
        };
    }

    private Removal end(String id, String call, Supplier<?> request) {
        return Removal.unlessGone(() -> {
            errors.call(call, request);
            return ending(id);
        });
    }

    private static Removal.Going ending(String id) {
        return new Removal.Going("AWS to show the end of " + id);
    }

    /** A site without a hub has been asked for the attachments of the one that a program named. */
    private List<String> differences(Attachment seen, AttachmentClaim claim) {
        return claim.differences(seen, site.hub().orElse(seen.gateway()));
    }

    private CloudException refusal(ErrorKind kind, String call, Attachment seen, String reason) {
        return errors.refusal(kind, call, seen.id() + " " + reason);
    }
}
