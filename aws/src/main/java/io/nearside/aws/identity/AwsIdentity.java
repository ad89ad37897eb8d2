package io.nearside.aws.identity;

import static io.nearside.aws.AwsAnswers.present;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Identity;
import io.nearside.api.model.AccountId;
import io.nearside.aws.AwsErrors;
import jakarta.inject.Inject;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

/** Asks STS, which needs no permission. */
public final class AwsIdentity implements Identity {
    private final StsClient sts;

    private final AwsErrors errors;

    @Inject
    AwsIdentity(StsClient sts, AwsErrors errors) {
        this.sts = sts;
        this.errors = errors;
    }

    @Override
    public Caller caller() {
        return errors.call("sts:GetCallerIdentity", () -> {
            GetCallerIdentityResponse answer = sts.getCallerIdentity();
            return new Caller(new AccountId(present("Account", answer.account())), present("Arn", answer.arn()));
        });
    }
}
