package io.nearside.conformance.rule;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.conformance.CannotShowException;
import io.nearside.conformance.ProviderHarness;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What a rule works on: a provider that was opened for it, and the stage around it. */
public final class Bench implements AutoCloseable {
    private final ProviderHarness harness;

    private final Provider provider;

    /** Opens the harness's provider. */
    public Bench(ProviderHarness harness) {
        this.harness = harness;
        this.provider = harness.door().open(harness.settings());
    }

    /** The provider that is judged. */
    public Provider provider() {
        return provider;
    }

    /** What it was opened with, and what it can be opened with again. */
    public ProviderHarness harness() {
        return harness;
    }

    /** Opens another. */
    public Provider open(ProviderSettings settings) {
        return harness.door().open(settings);
    }

    /** A capability that the provider declares. */
    public <C extends Capability> C the(Class<C> capability) {
        return provider.find(capability)
                .orElseThrow(() -> new AssertionError(provider.id() + " declares " + capability + " and has none"));
    }

    /** What arranges and observes. */
    public <S> S stage(Class<S> type) {
        return harness.stage(type);
    }

    /** The call fails, with one of these kinds. */
    public static CloudException fails(ThrowingCallable call, ErrorKind... kinds) {
        List<ErrorKind> expected = Arrays.asList(kinds);
        CloudException failure = failure(call, expected);
        if (!expected.contains(failure.kind())) {
            throw new AssertionError(
                    "It failed with " + failure.kind() + ", not with " + expected + ": " + failure.getMessage(),
                    failure);
        }
        return failure;
    }

    private static CloudException failure(ThrowingCallable call, List<ErrorKind> expected) {
        try {
            call.call();
        } catch (CloudException failure) {
            return failure;
        } catch (CannotShowException unshown) {
            throw unshown;
        } catch (Throwable other) {
            throw new AssertionError("It failed with " + other + ", not with " + expected, other);
        }
        throw new AssertionError("It did not fail, and was to fail with " + expected);
    }

    @Override
    public void close() {
        try (harness) {
            provider.close();
        }
    }
}
