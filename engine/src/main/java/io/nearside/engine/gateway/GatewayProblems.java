package io.nearside.engine.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.engine.gateway.ShareAccess.Entry;
import io.nearside.engine.provider.NearProblems;
import java.util.List;

/** What a person has to do about a hub, its shares and the vendor's attachment. */
final class GatewayProblems {

    private GatewayProblems() {}

    static Problem unknown(GatewayLink link) {
        return unknown(link.cloud(), link.site(), link.gateway());
    }

    static Problem unknown(String cloud, NearSite site, GatewayId gateway) {
        String place = site.place().map(region -> " in " + region).orElse("");
        return Problem.of(
                ProblemCodes.GATEWAY_UNKNOWN,
                gateway.value(),
                cloud + " shows no gateway " + gateway + place
                        + " to these credentials: it does not exist, is somewhere else, or is another account's.",
                "Check near.gateway and where it is, and use the credentials of the account that owns it.");
    }

    /** What a hub that can be seen is not fit for. */
    static List<Problem> unfit(String cloud, NearSite site, Gateway gateway) {
        if (gateway.state() == Gateway.State.LEAVING || gateway.state() == Gateway.State.GONE) {
            return List.of(Problem.of(
                    ProblemCodes.GATEWAY_UNKNOWN,
                    gateway.id().value(),
                    cloud + " is deleting this gateway, or has deleted it."
                            + (gateway.says().isEmpty() ? "" : " It says: " + gateway.says() + "."),
                    "Name another one in near.gateway."));
        }
        return NearProblems.account(site, gateway.id().value(), gateway.account(), "The gateway belongs to").stream()
                .toList();
    }

    static Problem shareFailed(GatewayId gateway, Entry entry, ShareDemand demand) {
        String words = entry.says().isEmpty() ? "" : " The cloud says: " + entry.says() + ".";
        return Problem.of(
                        ProblemCodes.SHARE_FAILED,
                        entry.share().id().value(),
                        gateway + " was shared with account " + demand.with() + " in "
                                + ShareStep.named(entry.share())
                                + ", and that has come to nothing: an invitation was declined or has run out, sharing is not allowed, or"
                                + " an organization was left." + words,
                        "Mend the cause, take the account out of the share (or remove the share), and run again: it is then shared anew.")
                .seen("share", entry.share().state().name())
                .seen("account", entry.member().state().name());
    }

    static Problem otherTask(GatewayLink link) {
        return Problem.of(
                ProblemCodes.PLACE_MISMATCH,
                link.name(),
                link.vendor() + " expects something else of our side than to accept an attachment.",
                "Check that vendor and near name the same cloud, and near.gateway a gateway.");
    }

    /** Only who shares knows when to ask: the vendor is told of it by a person. */
    static Problem unnamed(GatewayLink link) {
        String with = link.drivers()
                .demand()
                .map(demand -> " It is shared with account " + demand.with() + ".")
                .orElse("");
        return Problem.of(
                ProblemCodes.ATTACHMENT_UNNAMED,
                link.gateway().value(),
                "Nobody has said by which attachment the vendor's network is attached to it." + with,
                "Tell the vendor that the gateway is shared, and have the network attached; then write the attachment's id as"
                        + " vendor.attachment, and run again.");
    }

    static Problem unseen(GatewayLink link, AttachmentClaim claim) {
        return Problem.of(
                ProblemCodes.ATTACHMENT_MISSING,
                claim.id().value(),
                link.vendor() + " names this attachment, and " + link.cloud() + " does not show it at " + link.gateway()
                        + ".",
                "Check that near names the account, the place and the gateway that the vendor was asked to attach to.");
    }

    static Problem mismatch(Attachment seen, List<String> differences) {
        return Problem.of(
                        ProblemCodes.PEER_MISMATCH,
                        seen.id().value(),
                        "This attachment is not what was claimed: " + String.join("; ", differences) + ".",
                        seen.state() == AttachmentState.PENDING
                                ? "Do not accept it. Ask the vendor, and check what the link file pins."
                                : "Nothing is routed to it. Ask the vendor; if it is not what you expect, disconnect.")
                .seen("attached", seen.attached())
                .seen("state", seen.state().name());
    }

    static Problem ended(Attachment seen) {
        String words = seen.says().isEmpty() ? "" : " The cloud says: " + seen.says() + ".";
        ProblemCode code = switch (seen.state()) {
            case REJECTED -> ProblemCodes.REQUEST_REJECTED;
            case FAILED -> ProblemCodes.REQUEST_FAILED;
            default -> ProblemCodes.PEERING_REMOVED;
        };
        String cause = switch (seen.state()) {
            case REJECTED -> "It was rejected.";
            case FAILED -> "The cloud gave it up.";
            default -> "It has been removed.";
        };
        String remedy = "A new request is needed: have the vendor ask anew, or connect with --renew.";
        return Problem.of(code, seen.id().value(), cause + words, remedy);
    }

    static Problem forgotten(GatewayLink link) {
        return Problem.of(
                ProblemCodes.ATTACHMENT_MISSING,
                link.gateway().value(),
                link.vendor() + " says that its attachment stands and does not name it, and no journal remembers it.",
                "Find it in " + link.cloud() + ", remove its routes and it by hand; then run again.");
    }

    static Problem noAssociation(GatewayLink link) {
        return Problem.of(
                ProblemCodes.ASSOCIATION_MISSING,
                link.gateway().value(),
                "The gateway gives new attachments no route table to send by, and the link file names none.",
                "Write association: and the id of the gateway's route table by which the vendor is to send, in the link section.");
    }

    static Problem otherAssociation(String subject, GatewayTableId now, GatewayTableId wanted) {
        return Problem.of(
                ProblemCodes.ASSOCIATION_DIFFERS,
                subject,
                "The vendor's attachment sends by " + now + ", or will, as the gateway has it; the link file says "
                        + wanted + ". It is not changed.",
                "Correct link.association or leave it out; or change by hand what the gateway gives or the attachment has.");
    }
}
