package io.nearside.simulator.quotas;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Call;
import io.nearside.simulator.World;
import io.nearside.simulator.ec2.Ec2Quotas;
import io.nearside.simulator.rest.Json;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** The two lookups. A quota's applied value is what EC2 goes by in this world, its default what AWS gives everybody. */
final class ServiceQuotas {
    private final World world;
    private final Set<String> unapplied = new HashSet<>();

    ServiceQuotas(World world) {
        this.world = world;
    }

    /** From now on this quota has a default and no applied value, unless it is raised. */
    void unapply(String code) {
        unapplied.add(code);
    }

    /**
     * The applied value. Some quotas have none as long as nobody raised them, and then the answer is that there is no such resource (model of GetServiceQuota); which they are is nowhere published, so a
     * seed says.
     */
    ObjectNode applied(Call call) {
        Optional<Quota> quota = known(call);
        if (quota.isEmpty()) {
            return shape(call, "");
        }
        int value = quota.get().in(world.ec2().quotas());
        boolean raised = value != quota.get().in(Ec2Quotas.defaults());
        boolean ofResource = call.parameters().containsKey("ContextId");
        boolean none = (unapplied.contains(quota.get().code()) && !raised) || ofResource;
        if (none && world.refuses(AwsRefusal.SERVICE_QUOTA_UNAPPLIED)) {
            throw QuotaRefused.missing(
                    ofResource
                            ? "The request failed because applied value for the specified context Id do not exist."
                            : "The request failed because the specified quota does not exist.");
        }
        return shape(call, call.account(), quota.get(), value).put("QuotaAppliedAtLevel", "ACCOUNT");
    }

    /** The default, whatever it was raised to. */
    ObjectNode standard(Call call) {
        return known(call)
                .map(quota -> shape(call, "", quota, quota.in(Ec2Quotas.defaults())))
                .orElseGet(() -> shape(call, ""));
    }

    private Optional<Quota> known(Call call) {
        boolean served = required(call, "ServiceCode").equals(Quota.SERVICE);
        Optional<Quota> quota = Quota.of(required(call, "QuotaCode")).filter(any -> served);
        if (quota.isEmpty() && world.refuses(AwsRefusal.SERVICE_QUOTA_UNKNOWN)) {
            throw QuotaRefused.missing(
                    "The request failed because the specified " + (served ? "quota" : "service") + " does not exist.");
        }
        return quota;
    }

    private static String required(Call call, String name) {
        String value = call.parameters().getOrDefault(name, "");
        if (value.isEmpty()) {
            throw new QuotaRefused("ValidationException", "1 validation error detected: Value null at '" + name + "'");
        }
        return value;
    }

    private static ObjectNode shape(Call call, String account, Quota quota, int value) {
        return shape(call, account)
                .put("QuotaName", quota.title())
                .put("Value", (double) value)
                .put("Unit", "None")
                .put("Adjustable", true)
                .put("GlobalQuota", false);
    }

    /** A default belongs to no account, which its ARN leaves out. */
    private static ObjectNode shape(Call call, String account) {
        String service = call.parameters().getOrDefault("ServiceCode", "");
        String code = call.parameters().getOrDefault("QuotaCode", "");
        return Json.object()
                .put("ServiceCode", service)
                .put("ServiceName", "Amazon Virtual Private Cloud (Amazon VPC)")
                .put("QuotaArn", "arn:aws:servicequotas:" + call.region() + ":" + account + ":" + service + "/" + code)
                .put("QuotaCode", code);
    }
}
