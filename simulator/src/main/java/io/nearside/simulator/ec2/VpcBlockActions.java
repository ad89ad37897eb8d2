package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The CIDR blocks of a network: associate one more, and show them. */
final class VpcBlockActions {
    private static final String AMAZON = "AmazonProvidedIpv6CidrBlock";
    private static final String V6 = "Ipv6CidrBlock";
    private static final String POOL = "Ipv6Pool";

    private VpcBlockActions() {}

    static List<Ec2Action> all() {
        return List.of(Ec2Action.on(
                ResourceKind.VPC,
                "AssociateVpcCidrBlock",
                "VpcId",
                Set.of("CidrBlock", AMAZON, V6, POOL),
                VpcBlockActions::associate));
    }

    /** One of an IPv4 block, an Amazon-provided IPv6 one and one of a pool. */
    private static Reply associate(Ec2Request request) {
        Vpc vpc = request.vpc(request.parameter("VpcId"));
        boolean provided = request.parameters().flag(AMAZON).orElse(false);
        boolean given = request.parameters().has(V6) || request.parameters().has(POOL);
        boolean v4 = request.parameters().has("CidrBlock");
        if (!v4 && !provided && !given) {
            throw Ec2Error.of(
                    "MissingParameter", "Either 'cidrBlock' or 'amazonProvidedIpv6CidrBlock' must be provided.");
        }
        boolean several = (v4 && (provided || given)) || (provided && given);
        if (several && request.refuses(AwsRefusal.VPC_BLOCK_ONE)) {
            throw Ec2Error.of("InvalidParameterCombination", "Only one kind of CIDR block may be associated at a time");
        }
        if (v4) {
            Cidr cidr = v4(request, request.parameter("CidrBlock"));
            String id = request.store().associate(vpc, cidr);
            return answer(vpc, "cidrBlockAssociation", association(id, cidr, "associating"));
        }
        // The answer comes before the block does, which is shown by a look afterwards (examples of the AWS CLI).
        String id = provided ? provideV6(request, vpc) : request.store().associate(vpc, ofPool(request));
        Xml shape = new Xml().put("associationId", id).put("ipv6CidrBlockState", new Xml().put("state", "associating"));
        return answer(vpc, "ipv6CidrBlockAssociation", shape);
    }

    private static Reply answer(Vpc vpc, String element, Xml association) {
        return Reply.of(new Xml().put("vpcId", vpc.id()).put(element, association));
    }

    /** A /56 that no other VPC has. */
    static String provideV6(Ec2Request request, Vpc vpc) {
        for (int number = 1; ; number++) {
            Cidr block = Cidr.of(String.format("2a05:d018:%x:%x::/56", number >> 8, (number & 0xff) << 8));
            if (request.store().vpcs().values().stream()
                    .noneMatch(other -> other.v6().contains(block))) {
                return request.store().associate(vpc, block);
            }
        }
    }

    /** Every pool of the right shape exists and holds every block: whose address space it is, is none of the simulator's business. */
    private static Cidr ofPool(Ec2Request request) {
        String pool = request.parameter(POOL);
        if (pool.isEmpty() && request.refuses(AwsRefusal.VPC_BLOCK_POOL)) {
            throw Ec2Error.missing("ipv6Pool");
        }
        String text = request.parameter(V6);
        Cidr cidr = Cidr.parse(text).filter(found -> !found.isV4()).orElseThrow(() -> malformed("ipv6CidrBlock", text));
        boolean fits = cidr.prefix() >= 44 && cidr.prefix() <= 60 && cidr.prefix() % 4 == 0;
        if (!fits && request.refuses(AwsRefusal.VPC_RANGE)) {
            throw range(text);
        }
        return cidr;
    }

    /** An IPv4 block for a VPC; its host bits are cleared like a route's. */
    static Cidr v4(Ec2Request request, String text) {
        Cidr cidr = Cidr.parse(text)
                .or(() -> request.refuses(AwsRefusal.CIDR_MALFORMED) ? Optional.empty() : Cidr.parse(text + "/16"))
                .filter(Cidr::isV4)
                .orElseThrow(() -> malformed("cidrBlock", text));
        if ((cidr.prefix() < 16 || cidr.prefix() > 28) && request.refuses(AwsRefusal.VPC_RANGE)) {
            throw range(text);
        }
        return cidr;
    }

    private static Ec2Error malformed(String parameter, String text) {
        return Ec2Error.invalid(
                "Value (" + text + ") for parameter " + parameter + " is invalid. This is not a valid CIDR block.");
    }

    private static Ec2Error range(String text) {
        return Ec2Error.of("InvalidVpc.Range", "The CIDR '" + text + "' is invalid.");
    }

    /** The blocks as a described VPC lists them. */
    static Xml shape(Vpc vpc) {
        List<Map.Entry<String, Cidr>> all = List.copyOf(vpc.associations().entrySet());
        Xml shape = new Xml()
                .list(
                        "cidrBlockAssociationSet",
                        all.stream().filter(each -> each.getValue().isV4()).toList(),
                        each -> association(each.getKey(), each.getValue(), "associated"));
        List<Map.Entry<String, Cidr>> v6 =
                all.stream().filter(each -> !each.getValue().isV4()).toList();
        return v6.isEmpty() ? shape : shape.list("ipv6CidrBlockAssociationSet", v6, each -> ofV6(vpc, each));
    }

    private static Xml association(String id, Cidr cidr, String state) {
        return new Xml()
                .put("associationId", id)
                .put("cidrBlock", cidr)
                .put("cidrBlockState", new Xml().put("state", state));
    }

    private static Xml ofV6(Vpc vpc, Map.Entry<String, Cidr> block) {
        return new Xml()
                .put("associationId", block.getKey())
                .put("ipv6CidrBlock", block.getValue())
                .put("ipv6CidrBlockState", new Xml().put("state", "associated"))
                .put("networkBorderGroup", vpc.region())
                .put("ipv6Pool", "Amazon");
    }
}
