package io.nearside.gcp.peering;

import com.google.cloud.compute.v1.NetworkPeering;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.GcpPeeringOptions;
import org.jspecify.annotations.Nullable;

/**
 * What Google is told of a half. Every option is said, also one that is as Google would have it: what is left out means one thing when a
 * half is made and another when it is changed.
 */
final class GcpPeeringBody {

    private GcpPeeringBody() {}

    /** A new half. Routes to subnets are always exchanged: Google takes no half without them (compute.proto, NetworkPeering). */
    static NetworkPeering made(String name, GcpPath theirs, GcpPeeringOptions wanted) {
        NetworkPeering.Builder body = NetworkPeering.newBuilder()
                .setName(name)
                .setNetwork(theirs.toString())
                .setExchangeSubnetRoutes(true)
                .setImportCustomRoutes(chosen(wanted.importCustom(), false))
                .setExportCustomRoutes(chosen(wanted.exportCustom(), false))
                .setImportSubnetRoutesWithPublicIp(chosen(wanted.importPublic(), false))
                .setExportSubnetRoutesWithPublicIp(chosen(wanted.exportPublic(), true));
        GcpPeeringOptions.Strategy strategy = wanted.strategy();
        return (strategy == null ? body : body.setUpdateStrategy(strategy.name())).build();
    }

    /** A half that is there, with the options that are wanted. */
    static NetworkPeering changed(NetworkPeering now, GcpPeeringOptions wanted) {
        return NetworkPeering.newBuilder()
                .setName(now.getName())
                .setImportCustomRoutes(chosen(wanted.importCustom(), now.getImportCustomRoutes()))
                .setExportCustomRoutes(chosen(wanted.exportCustom(), now.getExportCustomRoutes()))
                .setImportSubnetRoutesWithPublicIp(
                        chosen(wanted.importPublic(), now.getImportSubnetRoutesWithPublicIp()))
                .setExportSubnetRoutesWithPublicIp(
                        chosen(wanted.exportPublic(), now.getExportSubnetRoutesWithPublicIp()))
                .build();
    }

    private static boolean chosen(@Nullable Boolean wanted, boolean otherwise) {
        return wanted == null ? otherwise : wanted;
    }
}
