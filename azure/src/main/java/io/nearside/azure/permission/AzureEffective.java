package io.nearside.azure.permission;

import com.azure.core.http.HttpPipeline;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureRest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a caller may do somewhere, as Azure Resource Manager says of it (Learn, "Permissions - List For Resource"). */
final class AzureEffective {
    /** The newest of the permissions' own (azure-rest-api-specs, Microsoft.Authorization). */
    private static final String VERSION = "api-version=2022-04-01";

    private final AzureRest rest;

    @Inject
    AzureEffective(AzureRest rest) {
        this.rest = rest;
    }

    /**
     * What was found of all permissions at one place.
     *
     * @param roles what the caller may do there; empty if it may nothing
     * @param refusal why it could not be asked; null if it was answered
     */
    record Found(List<AzureRole> roles, @Nullable CloudException refusal) {

        /** Whether this may be done. A role that counts under conditions is no promise. */
        Answer of(String action) {
            if (refusal != null) {
                return Answer.UNKNOWN;
            }
            if (roles.stream().anyMatch(role -> !role.conditional() && role.allows(action))) {
                return Answer.ALLOWED;
            }
            return roles.stream().anyMatch(role -> role.allows(action)) ? Answer.UNKNOWN : Answer.DENIED;
        }

        Answer ofAll(Set<String> actions) {
            List<Answer> answers = actions.stream().map(this::of).distinct().toList();
            if (answers.contains(Answer.DENIED)) {
                return Answer.DENIED;
            }
            return answers.contains(Answer.UNKNOWN) ? Answer.UNKNOWN : Answer.ALLOWED;
        }

        /** Why nothing is known, for people; empty if it is. */
        String says() {
            return refusal == null ? "" : String.valueOf(refusal.getMessage());
        }
    }

    /** Asks with somebody's credentials, at a thing or a resource group. Not to be allowed to ask is an answer too. */
    Found at(HttpPipeline by, String scope) {
        try {
            return new Found(
                    rest.get(
                            by,
                            scope + "/providers/Microsoft.Authorization/permissions",
                            VERSION,
                            body -> AzureAnswers.values(body).stream()
                                    .map(AzureRole::of)
                                    .toList()),
                    null);
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.DENIED || e.kind() == ErrorKind.NOT_FOUND || e.kind() == ErrorKind.INVALID) {
                return new Found(List.of(), e);
            }
            throw e;
        }
    }
}
