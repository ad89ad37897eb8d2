package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Of Microsoft.Authorization what tells who may do what: read only, as somebody with other rights than ours writes it (specification 2022-04-01). */
final class ArmAuthorizationCalls {
    private static final Pattern BY_PRINCIPAL =
            Pattern.compile("(?:principalId\\s+eq\\s+'([^']*)'|assignedTo\\('([^']*)'\\))");

    private final ArmAccess access;

    ArmAuthorizationCalls(ArmAccess access) {
        this.access = access;
    }

    /** What the caller may do there, each role by itself. */
    Answer permissions(ArmCall call) {
        return ArmJson.list(access.rolesAt(scope(call), call.principal()).stream()
                .map(role -> permissions(role.actions(), role.notActions()))
                .toList());
    }

    /** Of a principal those at, above and below the scope, otherwise those at and above, or below too if nothing is asked for (documentation of Role Assignments - List For Scope). */
    Answer assignments(ArmCall call) {
        String filter = call.request().parameter("$filter").orElse("");
        Matcher byPrincipal = BY_PRINCIPAL.matcher(filter);
        String principal =
                byPrincipal.find() ? byPrincipal.group(1) == null ? byPrincipal.group(2) : byPrincipal.group(1) : "";
        if (!filter.isEmpty() && principal.isEmpty() && !filter.equals("atScope()")) {
            throw new ArmRefused(400, "UnsupportedQuery", "The filter '" + filter + "' is not supported.");
        }
        ArmId scope = scope(call);
        return ArmJson.list(access.roles().assignments().stream()
                .filter(each -> scope.isIn(each.scope())
                        || (!filter.equals("atScope()") && each.scope().isIn(scope)))
                .filter(each -> principal.isEmpty() || each.principal().equals(principal))
                .map(each -> assignment(call.named("subscription"), each))
                .toList());
    }

    Answer definitions(ArmCall call) {
        return ArmJson.list(access.roles().definitions().values().stream()
                .map(each -> definition(call.named("subscription"), each))
                .toList());
    }

    Answer definition(ArmCall call) {
        ArmRole role = access.roles().definitions().get(call.named("role"));
        if (role == null) {
            throw new ArmRefused(
                    404,
                    "RoleDefinitionDoesNotExist",
                    "The specified role definition with ID '" + call.named("role") + "' does not exist.");
        }
        return ArmJson.answer(200, definition(call.named("subscription"), role));
    }

    /** What stands before the provider of permissions itself. */
    static ArmId scope(ArmCall call) {
        return new ArmId(call.id().text().replaceAll("(?i)/providers/Microsoft\\.Authorization/.*", ""));
    }

    private static ObjectNode assignment(String subscription, ArmAssignment assignment) {
        ObjectNode json = Json.object();
        String time = assignment.made().toString();
        json.putObject("properties")
                .put("roleDefinitionId", definitionId(subscription, assignment.role()))
                .put("principalId", assignment.principal())
                .put("principalType", "ServicePrincipal")
                .put("scope", assignment.scope().text())
                .putNull("condition")
                .putNull("conditionVersion")
                .put("createdOn", time)
                .put("updatedOn", time)
                .putNull("createdBy")
                .putNull("updatedBy")
                .putNull("delegatedManagedIdentityResourceId")
                .putNull("description");
        return json.put(
                        "id",
                        assignment.scope() + "/providers/Microsoft.Authorization/roleAssignments/" + assignment.id())
                .put("type", "Microsoft.Authorization/roleAssignments")
                .put("name", assignment.id());
    }

    private static String definitionId(String subscription, ArmRole role) {
        return ArmId.ofSubscription(subscription) + "/providers/Microsoft.Authorization/roleDefinitions/" + role.id();
    }

    private static ObjectNode definition(String subscription, ArmRole role) {
        ObjectNode json = Json.object();
        ObjectNode properties = json.putObject("properties")
                .put("roleName", role.name())
                .put("type", role.isBuiltIn() ? "BuiltInRole" : "CustomRole")
                .put("description", "");
        properties.putArray("assignableScopes").add(role.isBuiltIn() ? "/" : "/subscriptions/" + subscription);
        properties.putArray("permissions").add(permissions(role.actions(), role.notActions()));
        return json.put("id", definitionId(subscription, role))
                .put("type", "Microsoft.Authorization/roleDefinitions")
                .put("name", role.id());
    }

    private static ObjectNode permissions(Set<String> actions, Set<String> notActions) {
        ObjectNode json = Json.object();
        json.set("actions", Json.strings(sorted(actions)));
        json.set("notActions", Json.strings(sorted(notActions)));
        json.putArray("dataActions");
        json.putArray("notDataActions");
        return json;
    }

    private static List<String> sorted(Set<String> texts) {
        return texts.stream().sorted().toList();
    }
}
