package io.nearside.gcp.endpoint;

import com.google.api.gax.rpc.UnaryCallable;
import com.google.cloud.compute.v1.Address;
import com.google.cloud.compute.v1.DeleteAddressRequest;
import com.google.cloud.compute.v1.DeleteForwardingRuleRequest;
import com.google.cloud.compute.v1.ForwardingRule;
import com.google.cloud.compute.v1.GetAddressRequest;
import com.google.cloud.compute.v1.GetForwardingRuleRequest;
import com.google.cloud.compute.v1.InsertAddressRequest;
import com.google.cloud.compute.v1.InsertForwardingRuleRequest;
import com.google.cloud.compute.v1.Operation;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.EndpointName;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpClients;
import io.nearside.gcp.GcpOperations;
import io.nearside.gcp.GcpOperations.Progress;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.GcpSettings;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Set;

/** The calls about the two things that an endpoint is made of. No turn is taken for them: they concern no other write to the network. */
final class GcpEndpointCalls {
    private final GcpSettings settings;

    private final GcpClients clients;

    private final GcpCalls calls;

    private final GcpOperations operations;

    @Inject
    GcpEndpointCalls(GcpSettings settings, GcpClients clients, GcpCalls calls, GcpOperations operations) {
        this.settings = settings;
        this.clients = clients;
        this.calls = calls;
        this.operations = operations;
    }

    GcpPath rule(EndpointName name) {
        return GcpPath.regional(settings.endpoint().project(), region(), "forwardingRules", name.value());
    }

    GcpPath address(EndpointName name) {
        return GcpPath.regional(settings.endpoint().project(), region(), "addresses", name.value());
    }

    String region() {
        return settings.site()
                .place()
                .orElseThrow(() -> calls.refusal(ErrorKind.INVALID, "the endpoint", "The near section names no region"))
                .value();
    }

    Optional<ForwardingRule> readRule(GcpPath path) {
        GetForwardingRuleRequest request = GetForwardingRuleRequest.newBuilder()
                .setProject(path.project())
                .setRegion(region())
                .setForwardingRule(path.name())
                .build();
        return calls.find("GET " + path, clients.forwardingRules().getCallable(), request);
    }

    Optional<Address> readAddress(GcpPath path) {
        GetAddressRequest request = GetAddressRequest.newBuilder()
                .setProject(path.project())
                .setRegion(region())
                .setAddress(path.name())
                .build();
        return calls.find("GET " + path, clients.addresses().getCallable(), request);
    }

    Progress makeAddress(GcpPath path, Address body) {
        return write(
                "POST",
                path,
                clients.addresses().insertCallable(),
                InsertAddressRequest.newBuilder()
                        .setProject(path.project())
                        .setRegion(region())
                        .setRequestId(GcpOperations.requestId())
                        .setAddressResource(body)
                        .build());
    }

    Progress makeRule(GcpPath path, ForwardingRule body) {
        return write(
                "POST",
                path,
                clients.forwardingRules().insertCallable(),
                InsertForwardingRuleRequest.newBuilder()
                        .setProject(path.project())
                        .setRegion(region())
                        .setRequestId(GcpOperations.requestId())
                        .setForwardingRuleResource(body)
                        .build());
    }

    Progress deleteRule(GcpPath path) {
        return write(
                "DELETE",
                path,
                clients.forwardingRules().deleteCallable(),
                DeleteForwardingRuleRequest.newBuilder()
                        .setProject(path.project())
                        .setRegion(region())
                        .setForwardingRule(path.name())
                        .setRequestId(GcpOperations.requestId())
                        .build());
    }

    Progress deleteAddress(GcpPath path) {
        return write(
                "DELETE",
                path,
                clients.addresses().deleteCallable(),
                DeleteAddressRequest.newBuilder()
                        .setProject(path.project())
                        .setRegion(region())
                        .setAddress(path.name())
                        .setRequestId(GcpOperations.requestId())
                        .build());
    }

    private <Q> Progress write(String verb, GcpPath path, UnaryCallable<Q, Operation> method, Q request) {
        return operations.write(verb + " " + path, path.toString(), path.project(), Set.of(), method, request);
    }
}
