package io.nearside.simulator.compute;

import static io.nearside.simulator.compute.ComputeRehearsal.code;
import static java.util.Map.entry;

import io.nearside.simulator.GoogleRefusal;
import java.util.Map;

/** Addresses, endpoints, service attachments, firewall rules and routes. */
final class ComputeEndpointProbes {
    private static final String REGION = "projects/cust/regions/europe-west1/";
    private static final String FIREWALLS = "projects/cust/global/firewalls";
    private static final String INVALID = "400 invalid";
    private static final String TCP = "'allowed':[{'IPProtocol':'tcp'}]";

    static final Map<GoogleRefusal, ComputeProbe> ALL = Map.ofEntries(
            entry(GoogleRefusal.GOOGLE_FINGERPRINT, new ComputeProbe("412 conditionNotMet", world -> {
                address(world, "");
                world.pass(2);
                return code(world.post(REGION + "addresses/ip/setLabels", "{'labelFingerprint':'AAAA','labels':{}}"));
            })),
            entry(
                    GoogleRefusal.GOOGLE_ADDRESS_PURPOSE,
                    new ComputeProbe(INVALID, world -> address(world, ",'purpose':'PRIVATE_SERVICE_CONNECT'"))),
            entry(
                    GoogleRefusal.GOOGLE_ADDRESS_REGION,
                    new ComputeProbe(
                            INVALID,
                            world -> code(world.post(
                                    "projects/cust/regions/us-west1/addresses",
                                    "{'name':'ip','addressType':'INTERNAL','subnetwork':'" + world.subnet() + "'}")))),
            entry(GoogleRefusal.GOOGLE_ADDRESS_SUBNETWORK, new ComputeProbe(INVALID, world -> {
                world.end(world.post(
                        REGION + "subnetworks",
                        "{'name':'nat','network':'" + world.network()
                                + "','ipCidrRange':'10.9.0.0/24','purpose':'PRIVATE_SERVICE_CONNECT'}"));
                return code(world.post(
                        REGION + "addresses",
                        "{'name':'ip','addressType':'INTERNAL','subnetwork':'" + REGION + "subnetworks/nat'}"));
            })),
            entry(
                    GoogleRefusal.GOOGLE_ADDRESS_RANGE,
                    new ComputeProbe(INVALID, world -> address(world, ",'address':'10.0.0.1'"))),
            entry(GoogleRefusal.GOOGLE_ADDRESS_TAKEN, new ComputeProbe("DONE IP_IN_USE_BY_ANOTHER_RESOURCE", world -> {
                address(world, "");
                return world.end(world.post(
                        REGION + "addresses",
                        "{'name':'ip2','addressType':'INTERNAL','address':'10.0.0.2','subnetwork':'" + world.subnet()
                                + "'}"));
            })),
            entry(GoogleRefusal.GOOGLE_ADDRESS_EXHAUSTED, new ComputeProbe("DONE IP_SPACE_EXHAUSTED", world -> {
                String small =
                        world.compute().createSubnet(world.network(), ComputeRehearsal.REGION, "small", "10.8.0.0/29");
                for (int i = 0; i < 4; i++) {
                    world.post(
                            REGION + "addresses",
                            "{'name':'ip" + i + "','addressType':'INTERNAL','subnetwork':'" + small + "'}");
                }
                return world.end(world.post(
                        REGION + "addresses", "{'name':'ip','addressType':'INTERNAL','subnetwork':'" + small + "'}"));
            })),
            entry(
                    GoogleRefusal.GOOGLE_RULE_SCHEME,
                    new ComputeProbe(
                            INVALID, world -> rule(world, attachment(world, ComputeRehearsal.REGION), "INTERNAL"))),
            entry(
                    GoogleRefusal.GOOGLE_RULE_REGION,
                    new ComputeProbe(INVALID, world -> rule(world, attachment(world, "us-west1"), ""))),
            entry(GoogleRefusal.GOOGLE_RULE_NETWORK, new ComputeProbe(INVALID, world -> {
                String attachment = attachment(world, ComputeRehearsal.REGION);
                address(world, "");
                world.pass(2);
                String other = world.compute().createNetwork("cust", "n2");
                return code(world.post(
                        REGION + "forwardingRules",
                        "{'name':'psc','IPAddress':'" + REGION + "addresses/ip','network':'" + other
                                + "','loadBalancingScheme':'','target':'" + attachment + "'}"));
            })),
            entry(
                    GoogleRefusal.GOOGLE_ATTACHMENT_WORD,
                    new ComputeProbe(
                            INVALID,
                            world -> code(world.post(
                                    REGION + "serviceAttachments",
                                    "{'name':'a','connectionPreference':'ANY','targetService':'x'}")))),
            entry(
                    GoogleRefusal.GOOGLE_ATTACHMENT_SUBNETWORK,
                    new ComputeProbe(
                            INVALID,
                            world -> code(world.post(
                                    REGION + "serviceAttachments",
                                    "{'name':'a','connectionPreference':'ACCEPT_MANUAL','targetService':'x','natSubnets':['"
                                            + world.subnet() + "']}")))),
            entry(
                    GoogleRefusal.GOOGLE_PRIORITY,
                    new ComputeProbe(INVALID, world -> firewall(world, TCP + ",'priority':65536"))),
            entry(
                    GoogleRefusal.GOOGLE_RANGE,
                    new ComputeProbe(INVALID, world -> firewall(world, TCP + ",'sourceRanges':['10.0.0.1/24']"))),
            entry(
                    GoogleRefusal.GOOGLE_FIREWALL_ACTION,
                    new ComputeProbe(INVALID, world -> firewall(world, "'priority':1"))),
            entry(
                    GoogleRefusal.GOOGLE_FIREWALL_DIRECTION,
                    new ComputeProbe(
                            INVALID,
                            world -> firewall(world, TCP + ",'direction':'EGRESS','sourceRanges':['10.0.0.0/24']"))),
            entry(
                    GoogleRefusal.GOOGLE_FIREWALL_PROTOCOL,
                    new ComputeProbe(INVALID, world -> firewall(world, "'allowed':[{'IPProtocol':'kafka'}]"))),
            entry(
                    GoogleRefusal.GOOGLE_FIREWALL_PORTS,
                    new ComputeProbe(
                            INVALID, world -> firewall(world, "'allowed':[{'IPProtocol':'tcp','ports':['9-1']}]"))),
            entry(GoogleRefusal.GOOGLE_FIREWALL_FIXED, new ComputeProbe(INVALID, world -> {
                firewall(world, TCP);
                world.pass(2);
                return code(world.patch(FIREWALLS + "/f", "{'direction':'EGRESS'}"));
            })),
            entry(
                    GoogleRefusal.GOOGLE_ROUTE_HOP,
                    new ComputeProbe(INVALID, world -> route(world, "10.200.0.0/16", ""))),
            entry(
                    GoogleRefusal.GOOGLE_ROUTE_INSIDE,
                    new ComputeProbe(INVALID, world -> route(world, "10.0.0.0/25", ",'nextHopIp':'10.0.0.9'"))),
            entry(
                    GoogleRefusal.GOOGLE_ROUTE_ADDRESS,
                    new ComputeProbe(INVALID, world -> route(world, "10.200.0.0/16", ",'nextHopIp':'10.7.0.9'"))));

    private ComputeEndpointProbes() {}

    private static String address(ComputeRehearsal world, String more) {
        return code(world.post(
                REGION + "addresses",
                "{'name':'ip','addressType':'INTERNAL','subnetwork':'" + world.subnet() + "'" + more + "}"));
    }

    private static String attachment(ComputeRehearsal world, String region) {
        return world.compute().attachments().create("vendor", region, "published");
    }

    private static String rule(ComputeRehearsal world, String target, String scheme) {
        address(world, "");
        world.pass(2);
        return code(world.post(
                REGION + "forwardingRules",
                "{'name':'psc','IPAddress':'" + REGION + "addresses/ip','network':'" + world.network()
                        + "','loadBalancingScheme':'" + scheme + "','target':'" + target + "'}"));
    }

    private static String firewall(ComputeRehearsal world, String more) {
        return code(world.post(FIREWALLS, "{'name':'f','network':'" + world.network() + "'," + more + "}"));
    }

    private static String route(ComputeRehearsal world, String range, String more) {
        return code(world.post(
                "projects/cust/global/routes",
                "{'name':'r','network':'" + world.network() + "','destRange':'" + range + "'" + more + "}"));
    }
}
