package io.nearside.aws.gateway;

import static io.nearside.aws.AwsAnswers.present;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.Attachment.Kind;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.Gateway.Admission;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.aws.AwsAnswers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.TransitGateway;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachment;
import software.amazon.awssdk.services.ec2.model.TransitGatewayAttachmentAssociation;
import software.amazon.awssdk.services.ec2.model.TransitGatewayOptions;
import software.amazon.awssdk.services.ec2.model.TransitGatewayVpcAttachment;

/** Reads what EC2 shows of a transit gateway and of what is attached to it. States and options are compared as text. */
final class AwsAttachmentReader {
    private static final String VPC = "vpc";

    private AwsAttachmentReader() {}

    /** A gateway keeps the id of a default table that it no longer gives, which then does not count. */
    static Gateway gateway(TransitGateway shown) {
        TransitGatewayOptions options =
                shown.options() == null ? TransitGatewayOptions.builder().build() : shown.options();
        String state = AwsAnswers.state(shown.stateAsString());
        return new Gateway(
                new GatewayId(present("transitGatewayId", shown.transitGatewayId())),
                present("transitGatewayArn", shown.transitGatewayArn()),
                new AccountId(present("ownerId", shown.ownerId())),
                switch (state) {
                    case "pending", "modifying" -> Gateway.State.SETTLING;
                    case "available" -> Gateway.State.ACTIVE;
                    case "deleting" -> Gateway.State.LEAVING;
                    case "deleted" -> Gateway.State.GONE;
                    default -> Gateway.State.UNKNOWN;
                },
                isOn(options.autoAcceptSharedAttachmentsAsString()) ? Admission.AT_ONCE : Admission.ON_OUR_WORD,
                isOn(options.defaultRouteTableAssociationAsString())
                        ? table(options.associationDefaultRouteTableId())
                        : null,
                isOn(options.defaultRouteTablePropagationAsString())
                        ? table(options.propagationDefaultRouteTableId())
                        : null,
                state);
    }

    static Attachment attachment(TransitGatewayAttachment shown) {
        String owner = shown.resourceOwnerId();
        return new Attachment(
                new AttachmentId(present("transitGatewayAttachmentId", shown.transitGatewayAttachmentId())),
                new GatewayId(present("transitGatewayId", shown.transitGatewayId())),
                VPC.equalsIgnoreCase(shown.resourceTypeAsString()) ? Kind.NETWORK : Kind.OTHER,
                shown.resourceId() == null ? "" : shown.resourceId(),
                owner == null || owner.isBlank() ? null : new AccountId(owner),
                state(shown.stateAsString()),
                table(shown.association()),
                AwsAnswers.state(shown.stateAsString()));
    }

    /** As a write answers it: without the table, which is for the next look to tell. */
    static Attachment changed(Attachment seen, @Nullable TransitGatewayVpcAttachment answer) {
        if (answer == null) {
            throw new IllegalArgumentException("it has no transitGatewayVpcAttachment");
        }
        return new Attachment(
                seen.id(),
                seen.gateway(),
                seen.kind(),
                seen.attached(),
                seen.owner().orElse(null),
                state(answer.stateAsString()),
                seen.sendsBy().orElse(null),
                AwsAnswers.state(answer.stateAsString()));
    }

    /** API reference of EC2, TransitGatewayAttachment: state. */
    private static AttachmentState state(@Nullable String word) {
        return switch (AwsAnswers.state(word)) {
            case "initiating", "initiatingrequest" -> AttachmentState.INITIATING;
            case "pendingacceptance" -> AttachmentState.PENDING;
            case "pending", "modifying", "rollingback" -> AttachmentState.SETTLING;
            case "available" -> AttachmentState.AVAILABLE;
            case "rejected" -> AttachmentState.REJECTED;
            case "failing", "failed" -> AttachmentState.FAILED;
            case "rejecting", "deleting" -> AttachmentState.LEAVING;
            case "deleted" -> AttachmentState.GONE;
            default -> AttachmentState.UNKNOWN;
        };
    }

    private static @Nullable GatewayTableId table(@Nullable TransitGatewayAttachmentAssociation shown) {
        if (shown == null) {
            return null;
        }
        return switch (AwsAnswers.state(shown.stateAsString())) {
            case "associating", "associated" -> table(shown.transitGatewayRouteTableId());
            default -> null;
        };
    }

    private static @Nullable GatewayTableId table(@Nullable String id) {
        return id == null || id.isBlank() ? null : new GatewayTableId(id);
    }

    private static boolean isOn(@Nullable String option) {
        return "enable".equalsIgnoreCase(option);
    }
}
