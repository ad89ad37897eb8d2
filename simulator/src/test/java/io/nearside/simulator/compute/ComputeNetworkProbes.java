package io.nearside.simulator.compute;

import static io.nearside.simulator.compute.ComputeRehearsal.code;
import static java.util.Map.entry;

import io.nearside.simulator.GoogleRefusal;
import java.util.Map;

/** Requests as such, networks, subnetworks and peerings. */
final class ComputeNetworkProbes {
    private static final String NETWORKS = "projects/cust/global/networks";
    private static final String SUBNETWORKS = "projects/cust/regions/europe-west1/subnetworks";
    private static final String INVALID = "400 invalid";
    private static final String BAD = "400 badRequest";

    static final Map<GoogleRefusal, ComputeProbe> ALL = Map.ofEntries(
            entry(
                    GoogleRefusal.GOOGLE_REGION,
                    new ComputeProbe(INVALID, world -> code(world.get("projects/cust/regions/moon/subnetworks")))),
            entry(
                    GoogleRefusal.GOOGLE_PARAMETER,
                    new ComputeProbe(BAD, world -> code(world.get(world.network() + "?colour=blue")))),
            entry(
                    GoogleRefusal.GOOGLE_FIELD,
                    new ComputeProbe(
                            BAD,
                            world -> code(world.post(
                                    NETWORKS, "{'name':'n2','autoCreateSubnetworks':'no','colour':'blue'}")))),
            entry(
                    GoogleRefusal.GOOGLE_REQUEST_ID,
                    new ComputeProbe(
                            INVALID,
                            world -> code(world.post(
                                    NETWORKS + "?requestId=00000000-0000-0000-0000-000000000000", network("n2"))))),
            entry(
                    GoogleRefusal.GOOGLE_NAME,
                    new ComputeProbe(INVALID, world -> code(world.post(NETWORKS, network("n".repeat(64)))))),
            entry(
                    GoogleRefusal.GOOGLE_EXISTS,
                    new ComputeProbe("409 alreadyExists", world -> code(world.post(NETWORKS, network("n1"))))),
            entry(
                    GoogleRefusal.GOOGLE_REFERENCE,
                    new ComputeProbe(
                            INVALID,
                            world -> code(
                                    world.post(SUBNETWORKS, subnetwork("global/networks/none", "10.5.0.0/24", ""))))),
            entry(GoogleRefusal.GOOGLE_NOT_READY, new ComputeProbe("400 resourceNotReady", world -> {
                world.delete(world.subnet());
                return code(world.delete(world.subnet()));
            })),
            entry(
                    GoogleRefusal.GOOGLE_IN_USE,
                    new ComputeProbe(
                            "DONE RESOURCE_IN_USE_BY_ANOTHER_RESOURCE",
                            world -> world.end(world.delete(world.network())))),
            entry(
                    GoogleRefusal.GOOGLE_NETWORK_LEGACY,
                    new ComputeProbe(INVALID, world -> code(world.post(NETWORKS, "{'name':'n2'}")))),
            entry(
                    GoogleRefusal.GOOGLE_NETWORK_FIXED,
                    new ComputeProbe(
                            INVALID, world -> code(world.patch(world.network(), "{'autoCreateSubnetworks':true}")))),
            entry(
                    GoogleRefusal.GOOGLE_SUBNETWORK_PURPOSE,
                    new ComputeProbe(
                            INVALID,
                            world -> code(world.post(
                                    SUBNETWORKS, subnetwork(world.network(), "10.5.0.0/24", ",'purpose':'FUN'"))))),
            entry(
                    GoogleRefusal.GOOGLE_SUBNETWORK_RANGE,
                    new ComputeProbe(
                            INVALID,
                            world -> code(world.post(SUBNETWORKS, subnetwork(world.network(), "10.5.0.1/24", ""))))),
            entry(
                    GoogleRefusal.GOOGLE_SUBNETWORK_OVERLAP,
                    new ComputeProbe(
                            INVALID,
                            world -> code(world.post(SUBNETWORKS, subnetwork(world.network(), "10.0.0.0/25", ""))))),
            entry(GoogleRefusal.GOOGLE_SUBNETWORK_PEER, new ComputeProbe("DONE BAD_REQUEST", world -> {
                world.compute().createSubnet(world.peer(), ComputeRehearsal.REGION, "s2", "10.9.0.0/24");
                world.connect();
                return world.end(world.post(SUBNETWORKS, subnetwork(world.network(), "10.9.0.0/25", "")));
            })),
            entry(GoogleRefusal.GOOGLE_PEERING_BUSY, new ComputeProbe(BAD, world -> {
                world.addPeering("to-vendor", world.peer());
                return code(world.vendorAddsPeering("to-cust"));
            })),
            entry(GoogleRefusal.GOOGLE_ROUTE_BUSY, new ComputeProbe(BAD, world -> {
                world.post(
                        "projects/cust/global/routes",
                        "{'name':'r','network':'" + world.network()
                                + "','destRange':'10.200.0.0/16','nextHopIp':'10.0.0.9'}");
                return code(world.addPeering("to-vendor", world.peer()));
            })),
            entry(
                    GoogleRefusal.GOOGLE_PEERING_EXCHANGE,
                    new ComputeProbe(
                            INVALID,
                            world -> code(world.post(
                                    world.network() + "/addPeering",
                                    "{'networkPeering':{'name':'to-vendor','network':'" + world.peer() + "'}}")))),
            entry(
                    GoogleRefusal.GOOGLE_PEERING_WORD,
                    new ComputeProbe(
                            INVALID,
                            world -> code(world.post(
                                    world.network() + "/addPeering",
                                    ComputeRehearsal.half("to-vendor", world.peer(), ",'updateStrategy':'ANY'"))))),
            entry(
                    GoogleRefusal.GOOGLE_PEERING_SELF,
                    new ComputeProbe(INVALID, world -> code(world.addPeering("to-self", world.network())))),
            entry(GoogleRefusal.GOOGLE_PEERING_ONE_PER_PAIR, new ComputeProbe(INVALID, world -> {
                world.connect();
                return code(world.addPeering("another", world.peer()));
            })),
            entry(GoogleRefusal.GOOGLE_PEERING_NAME_TAKEN, new ComputeProbe(INVALID, world -> {
                world.connect();
                return code(world.addPeering("to-vendor", "projects/vendor/global/networks/other"));
            })),
            entry(GoogleRefusal.GOOGLE_PEERING_QUOTA, new ComputeProbe("DONE QUOTA_EXCEEDED", world -> {
                world.compute().peeringQuota(0);
                return world.end(world.addPeering("to-vendor", world.peer()));
            })),
            entry(GoogleRefusal.GOOGLE_PEERING_OVERLAP, new ComputeProbe("DONE BAD_REQUEST", world -> {
                world.compute().createSubnet(world.peer(), ComputeRehearsal.REGION, "s2", "10.0.0.0/25");
                world.compute().peerings().join(world.peer(), "to-cust", world.network());
                return world.end(world.addPeering("to-vendor", world.peer()));
            })),
            entry(GoogleRefusal.GOOGLE_PEERING_OVERLAP_ASIDE, new ComputeProbe("DONE BAD_REQUEST", world -> {
                String third = world.compute().createNetwork("vendor", "v2");
                world.compute().createSubnet(third, ComputeRehearsal.REGION, "s3", "10.0.0.0/25");
                world.compute().peerings().join(third, "to-v1", world.peer());
                world.compute().peerings().join(world.peer(), "to-v2", third);
                world.compute().peerings().join(world.peer(), "to-cust", world.network());
                return world.end(world.addPeering("to-vendor", world.peer()));
            })),
            entry(GoogleRefusal.GOOGLE_PEERING_AUTO, new ComputeProbe("DONE BAD_REQUEST", world -> {
                String auto = world.compute().createAutoNetwork("vendor", "auto");
                world.compute().createSubnet(world.network(), ComputeRehearsal.REGION, "s4", "10.250.0.0/24");
                world.compute().peerings().join(auto, "to-cust", world.network());
                return world.end(world.addPeering("to-auto", auto));
            })),
            entry(GoogleRefusal.GOOGLE_PEERING_FIXED, new ComputeProbe(INVALID, world -> {
                world.connect();
                return code(world.patch(
                        world.network() + "/updatePeering",
                        "{'networkPeering':{'name':'to-vendor','network':'projects/vendor/global/networks/other'}}"));
            })),
            entry(GoogleRefusal.GOOGLE_PEERING_CONSENSUS, new ComputeProbe(BAD, world -> {
                consensus(world);
                return code(world.removePeering("to-vendor"));
            })),
            entry(GoogleRefusal.GOOGLE_PEERING_NO_CONSENSUS, new ComputeProbe(BAD, world -> {
                world.connect();
                return code(world.post(world.network() + "/requestRemovePeering", "{'name':'to-vendor'}"));
            })));

    private ComputeNetworkProbes() {}

    private static String network(String name) {
        return "{'name':'" + name + "','autoCreateSubnetworks':false}";
    }

    private static String subnetwork(String network, String range, String more) {
        return "{'name':'s9','network':'" + network + "','ipCidrRange':'" + range + "'" + more + "}";
    }

    private static void consensus(ComputeRehearsal world) {
        String wanted = ",'updateStrategy':'CONSENSUS'";
        world.post(world.network() + "/addPeering", ComputeRehearsal.half("to-vendor", world.peer(), wanted));
        world.pass(2);
        world.vendor()
                .post(
                        ComputeRehearsal.at(world.peer() + "/addPeering"),
                        ComputeRehearsal.half("to-cust", world.network(), wanted));
        world.pass(2);
    }
}
