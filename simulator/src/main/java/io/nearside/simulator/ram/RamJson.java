package io.nearside.simulator.ram;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.math.BigDecimal;
import java.time.Instant;

/** The bodies of RAM's answers (botocore, model of ram 2018-01-04). Times are seconds. */
final class RamJson {
    private final RamStore store;

    RamJson(RamStore store) {
        this.store = store;
    }

    ObjectNode share(RamShare share) {
        ObjectNode json = Json.object()
                .put("resourceShareArn", share.arn())
                .put("name", share.name())
                .put("owningAccountId", share.account())
                .put("allowExternalPrincipals", share.outsiders() == RamShare.Outsiders.WELCOME)
                .put("status", share.status(store.now()))
                .put("creationTime", time(share.created()))
                .put("lastUpdatedTime", time(share.updated()))
                .put("featureSet", "STANDARD");
        ArrayNode tags = json.putArray("tags");
        share.tags().forEach((key, value) -> tags.addObject().put("key", key).put("value", value));
        return json;
    }

    ObjectNode association(RamAssociation association) {
        ObjectNode json = Json.object()
                .put("resourceShareArn", association.share().arn())
                .put("resourceShareName", association.share().name())
                .put("associatedEntity", association.entity())
                .put("associationType", association.type().name())
                .put("status", store.status(association).name())
                .put("creationTime", time(association.created()))
                .put("lastUpdatedTime", time(association.created()))
                .put("external", association.isExternal());
        return association.message().isEmpty() ? json : json.put("statusMessage", association.message());
    }

    ObjectNode principal(RamAssociation association) {
        return Json.object()
                .put("id", association.entity())
                .put("resourceShareArn", association.share().arn())
                .put("creationTime", time(association.created()))
                .put("lastUpdatedTime", time(association.created()))
                .put("external", association.isExternal());
    }

    ObjectNode resource(RamAssociation association) {
        boolean there = store.status(association) == RamStatus.ASSOCIATED;
        return Json.object()
                .put("arn", association.entity())
                .put("type", type(association.entity()))
                .put("resourceShareArn", association.share().arn())
                .put("status", there ? "AVAILABLE" : "PENDING")
                .put("creationTime", time(association.created()))
                .put("lastUpdatedTime", time(association.created()))
                .put("resourceRegionScope", "REGIONAL");
    }

    /** RAM's own word for the kind of resource that an ARN names. */
    static String type(String arn) {
        String[] parts = arn.split("[:/]", -1);
        StringBuilder type = new StringBuilder(parts.length > 2 ? parts[2] + ":" : "");
        for (String word : (parts.length > 5 ? parts[5] : "").split("-", -1)) {
            type.append(word.isEmpty() ? "" : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return type.toString();
    }

    ObjectNode invitation(RamInvitation invitation) {
        return Json.object()
                .put("resourceShareInvitationArn", invitation.arn())
                .put("resourceShareName", invitation.share().name())
                .put("resourceShareArn", invitation.share().arn())
                .put("senderAccountId", invitation.share().account())
                .put("receiverAccountId", invitation.receiver())
                .put("invitationTimestamp", time(invitation.sent()))
                .put("status", store.status(invitation).name());
    }

    private static BigDecimal time(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3);
    }
}
