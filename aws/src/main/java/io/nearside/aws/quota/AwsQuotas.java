package io.nearside.aws.quota;

import io.nearside.api.cloud.Quotas;
import io.nearside.api.error.CloudException;
import io.nearside.aws.AwsErrors;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.servicequotas.ServiceQuotasClient;
import software.amazon.awssdk.services.servicequotas.model.ServiceQuota;

/** Asks Service Quotas, since what is documented as a default differs from page to page and any account may have had its own raised. */
public final class AwsQuotas implements Quotas {

    private static final String VPC = "vpc";

    /** Made only when something is asked, which is seldom. */
    private final Provider<ServiceQuotasClient> client;

    private final AwsErrors errors;

    @Inject
    AwsQuotas(Provider<ServiceQuotasClient> client, AwsErrors errors) {
        this.client = client;
        this.errors = errors;
    }

    /** The defaults of "Amazon VPC quotas", the older and lower one where pages differ. */
    @Override
    public int lowest(Kind kind) {
        return switch (kind) {
            case PEERINGS_PER_NETWORK, ROUTES_PER_TABLE -> 50;
            case RULES_PER_FIREWALL -> 60;
        };
    }

    /** An account that has never had its own is told of the default by another call only. */
    @Override
    public int limit(Kind kind) {
        try {
            return errors.call(
                    "servicequotas:GetServiceQuota",
                    () -> value(client.get()
                            .getServiceQuota(request -> request.serviceCode(VPC).quotaCode(code(kind)))
                            .quota()));
        } catch (CloudException e) {
            if (!"NoSuchResourceException".equals(e.fault().code())) {
                throw e;
            }
            return errors.call(
                    "servicequotas:GetAWSDefaultServiceQuota",
                    () -> value(client.get()
                            .getAWSDefaultServiceQuota(
                                    request -> request.serviceCode(VPC).quotaCode(code(kind)))
                            .quota()));
        }
    }

    private static int value(@Nullable ServiceQuota quota) {
        if (quota == null || quota.value() == null) {
            throw new IllegalArgumentException("it has no value");
        }
        return quota.value().intValue();
    }

    private static String code(Kind kind) {
        return switch (kind) {
            case PEERINGS_PER_NETWORK -> "L-7E9ECCDB";
            case ROUTES_PER_TABLE -> "L-93826ACB";
            case RULES_PER_FIREWALL -> "L-0EA8095F";
        };
    }
}
