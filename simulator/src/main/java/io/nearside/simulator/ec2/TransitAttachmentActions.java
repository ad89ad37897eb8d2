package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** VPCs attached to transit gateways: make, accept, reject, delete. */
final class TransitAttachmentActions {
    private static final String ID = "TransitGatewayAttachmentId";

    private TransitAttachmentActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.on(
                        ResourceKind.TRANSIT_GATEWAY,
                        "CreateTransitGatewayVpcAttachment",
                        "TransitGatewayId VpcId SubnetIds",
                        Set.of("Options", "TagSpecifications"),
                        TransitAttachmentActions::create),
                on("AcceptTransitGatewayVpcAttachment", TransitAttachmentActions::accept),
                on("RejectTransitGatewayVpcAttachment", TransitAttachmentActions::reject),
                on("DeleteTransitGatewayVpcAttachment", TransitAttachmentActions::delete),
                Ec2Action.list(
                        "DescribeTransitGatewayVpcAttachments",
                        Set.of(ID + "s"),
                        TransitAttachmentActions::describeVpcs),
                Ec2Action.list(
                        "DescribeTransitGatewayAttachments", Set.of(ID + "s"), TransitAttachmentActions::describe));
    }

    private static Ec2Action on(String name, Function<Ec2Request, Reply> handler) {
        return Ec2Action.on(ResourceKind.TRANSIT_ATTACHMENT, name, ID, Set.of(), handler);
    }

    private static Reply create(Ec2Request request) {
        Parameters parameters = request.parameters();
        TransitGateway gateway = new TransitSight(request).available(parameters.get("TransitGatewayId"));
        Vpc vpc = request.vpc(parameters.get("VpcId"));
        List<Subnet> subnets = subnets(request, vpc);
        TransitStore store = request.store().transit();
        List<TransitAttachment> there = store.attachments().values().stream()
                .filter(each -> each.resource().id().equals(vpc.id())
                        && store.state(each).isThere())
                .toList();
        if (there.stream().anyMatch(each -> each.gateway().equals(gateway))
                && request.refuses(AwsRefusal.GATEWAY_ATTACHED_TWICE)) {
            throw Ec2Error.of(
                    "DuplicateTransitGatewayAttachment",
                    gateway.id() + " has non-deleted Transit Gateway Attachments with same VPC ID.");
        }
        if (there.size() >= request.store().quotas().transit().perVpc()
                && request.refuses(AwsRefusal.GATEWAY_ATTACHMENT_QUOTA)) {
            throw Ec2Error.of(
                    "TransitGatewayAttachmentLimitExceeded",
                    "You have reached the limit of transit gateway attachments of " + vpc.id() + ".");
        }
        Map<String, String> tags = parameters.tagsOf("TagSpecifications", ResourceKind.TRANSIT_ATTACHMENT);
        TransitAttachment made = store.attach(
                request.store().newId("tgw-attach"),
                gateway,
                TransitResource.of(vpc),
                subnets,
                options(parameters, gateway));
        request.tags(made.id()).putAll(tags);
        boolean own = made.resource().owner().equals(gateway.account());
        return answer(request, made, own ? TransitState.PENDING : TransitState.INITIATING_REQUEST);
    }

    /** What an attachment has if nothing else is said (botocore, CreateTransitGatewayVpcAttachmentRequestOptions). */
    static Map<String, String> options(Parameters parameters, TransitGateway gateway) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("dnsSupport", "enable");
        options.put(
                "securityGroupReferencingSupport", gateway.has(TransitOption.SECURITY_GROUPS) ? "enable" : "disable");
        options.put("ipv6Support", "disable");
        options.put("applianceModeSupport", "disable");
        options.replaceAll((name, standard) -> {
            String parameter = "Options." + Character.toUpperCase(name.charAt(0)) + name.substring(1);
            return TransitGatewayActions.enabled(parameters, parameter)
                    .map(wanted -> wanted ? "enable" : "disable")
                    .orElse(standard);
        });
        return options;
    }

    private static List<Subnet> subnets(Ec2Request request, Vpc vpc) {
        List<Subnet> subnets = request.parameters().list("SubnetIds").stream()
                .map(request::subnet)
                .toList();
        Set<String> zones = new HashSet<>();
        for (Subnet subnet : subnets) {
            if (!subnet.vpc().equals(vpc) && request.refuses(AwsRefusal.GATEWAY_OTHER_VPC)) {
                throw Ec2Error.invalid("Subnet " + subnet.id() + " does not belong to VPC " + vpc.id() + ".");
            }
            if (!zones.add(subnet.zoneId()) && request.refuses(AwsRefusal.GATEWAY_ZONE_TWICE)) {
                throw Ec2Error.of("DuplicateSubnetsInSameZone", "Duplicate Subnets for same AZ");
            }
        }
        return subnets;
    }

    private static Reply accept(Ec2Request request) {
        TransitAttachment attachment = pending(request);
        request.store().transit().accept(attachment);
        return answer(request, attachment, TransitState.PENDING);
    }

    private static Reply reject(Ec2Request request) {
        TransitAttachment attachment = pending(request);
        attachment.reject(request.store().now());
        return answer(request, attachment, TransitState.REJECTED);
    }

    private static TransitAttachment pending(Ec2Request request) {
        TransitAttachment attachment = new TransitSight(request).received(request.parameter(ID));
        TransitState state = request.store().transit().state(attachment);
        if (state != TransitState.PENDING_ACCEPTANCE && request.refuses(AwsRefusal.GATEWAY_ACCEPT_PENDING)) {
            throw TransitSight.invalidState(attachment.id());
        }
        return attachment;
    }

    /** Either owner takes it away; that the gateway's may is remembered. */
    private static Reply delete(Ec2Request request) {
        TransitAttachment attachment = new TransitSight(request).attachment(request.parameter(ID));
        boolean may = switch (request.store().transit().state(attachment)) {
            case PENDING_ACCEPTANCE, PENDING, AVAILABLE, FAILED -> true;
            case INITIATING_REQUEST, DELETING, DELETED, REJECTED -> false;
        };
        if (!may && request.refuses(AwsRefusal.GATEWAY_ATTACHMENT_DELETE_STATE)) {
            throw TransitSight.invalidState(attachment.id());
        }
        request.store().transit().delete(attachment);
        return answer(request, attachment, TransitState.DELETING);
    }

    private static Reply answer(Ec2Request request, TransitAttachment attachment, TransitState state) {
        return Reply.of(
                new Xml().put("transitGatewayVpcAttachment", new TransitShape(request).ofVpc(attachment, state)));
    }

    private static Reply describeVpcs(Ec2Request request) {
        Map<String, Function<TransitAttachment, Collection<String>>> filters = filters(request);
        filters.put("vpc-id", attachment -> List.of(attachment.resource().id()));
        TransitShape shape = new TransitShape(request);
        return new Listing<TransitAttachment>(
                        ResourceKind.TRANSIT_ATTACHMENT,
                        ID + "s",
                        "transitGatewayVpcAttachments",
                        5,
                        1000,
                        TransitAttachment::id,
                        filters,
                        shape::ofVpc)
                .of(
                        request,
                        new TransitSight(request)
                                .attachments().stream()
                                        .filter(each -> each.resource().vpc().isPresent())
                                        .toList());
    }

    private static Reply describe(Ec2Request request) {
        Map<String, Function<TransitAttachment, Collection<String>>> filters = filters(request);
        var now = request.store().now();
        filters.put(
                "association.state",
                attachment -> attachment.association(now).stream()
                        .map(association -> association.state(now))
                        .toList());
        filters.put(
                "association.transit-gateway-route-table-id",
                attachment -> attachment.association(now).stream()
                        .map(association -> association.table().id())
                        .toList());
        filters.put("resource-id", attachment -> List.of(attachment.resource().id()));
        filters.put(
                "resource-owner-id", attachment -> List.of(attachment.resource().owner()));
        filters.put("resource-type", attachment -> List.of(attachment.resource().type()));
        filters.put(
                "transit-gateway-owner-id",
                attachment -> List.of(attachment.gateway().account()));
        TransitShape shape = new TransitShape(request);
        return new Listing<TransitAttachment>(
                        ResourceKind.TRANSIT_ATTACHMENT,
                        ID + "s",
                        "transitGatewayAttachments",
                        5,
                        1000,
                        TransitAttachment::id,
                        filters,
                        shape::of)
                .of(request, new TransitSight(request).attachments());
    }

    private static Map<String, Function<TransitAttachment, Collection<String>>> filters(Ec2Request request) {
        Map<String, Function<TransitAttachment, Collection<String>>> filters = new HashMap<>();
        filters.put(
                "state",
                attachment -> List.of(attachment.state(request.store().now()).code()));
        filters.put("transit-gateway-attachment-id", attachment -> List.of(attachment.id()));
        filters.put(
                "transit-gateway-id", attachment -> List.of(attachment.gateway().id()));
        return filters;
    }
}
