package io.nearside.gcp.peering;

import com.google.cloud.compute.v1.AddPeeringNetworkRequest;
import com.google.cloud.compute.v1.NetworkPeering;
import com.google.cloud.compute.v1.NetworksAddPeeringRequest;
import com.google.cloud.compute.v1.NetworksRemovePeeringRequest;
import com.google.cloud.compute.v1.NetworksRequestRemovePeeringRequest;
import com.google.cloud.compute.v1.NetworksUpdatePeeringRequest;
import com.google.cloud.compute.v1.RemovePeeringNetworkRequest;
import com.google.cloud.compute.v1.RequestRemovePeeringNetworkRequest;
import com.google.cloud.compute.v1.UpdatePeeringNetworkRequest;
import io.nearside.gcp.GcpOperations;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.GcpPeeringOptions;
import org.jspecify.annotations.Nullable;

/**
 * What Google is told of a half. Every option is said, also one that is as Google would have it: what is left out means one thing when a
 * half is made and another when it is changed.
 */
final class GcpPeeringBody {

    private GcpPeeringBody() {}

    /** Makes a half. */
    static AddPeeringNetworkRequest made(GcpPath mine, String name, GcpPath theirs, GcpPeeringOptions wanted) {
        return AddPeeringNetworkRequest.newBuilder()
                .setProject(mine.project())
                .setNetwork(mine.name())
                .setRequestId(GcpOperations.requestId())
                .setNetworksAddPeeringRequestResource(
                        NetworksAddPeeringRequest.newBuilder().setNetworkPeering(made(name, theirs, wanted)))
                .build();
    }

    /** Changes a half. */
    static UpdatePeeringNetworkRequest changed(GcpPath mine, NetworkPeering now, GcpPeeringOptions wanted) {
        return UpdatePeeringNetworkRequest.newBuilder()
                .setProject(mine.project())
                .setNetwork(mine.name())
                .setRequestId(GcpOperations.requestId())
                .setNetworksUpdatePeeringRequestResource(
                        NetworksUpdatePeeringRequest.newBuilder().setNetworkPeering(changed(now, wanted)))
                .build();
    }

    /** Asks the other side for a half's removal. */
    static RequestRemovePeeringNetworkRequest asked(GcpPath mine, String name) {
        return RequestRemovePeeringNetworkRequest.newBuilder()
                .setProject(mine.project())
                .setNetwork(mine.name())
                .setRequestId(GcpOperations.requestId())
                .setNetworksRequestRemovePeeringRequestResource(
                        NetworksRequestRemovePeeringRequest.newBuilder().setName(name))
                .build();
    }

    /** Removes a half. */
    static RemovePeeringNetworkRequest removed(GcpPath mine, String name) {
        return RemovePeeringNetworkRequest.newBuilder()
                .setProject(mine.project())
                .setNetwork(mine.name())
                .setRequestId(GcpOperations.requestId())
                .setNetworksRemovePeeringRequestResource(
                        NetworksRemovePeeringRequest.newBuilder().setName(name))
                .build();
    }

    /** A new half. Routes to subnets are always exchanged: Google takes no half without them (compute.proto, NetworkPeering). */
    private static NetworkPeering made(String name, GcpPath theirs, GcpPeeringOptions wanted) {
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
    private static NetworkPeering changed(NetworkPeering now, GcpPeeringOptions wanted) {
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
