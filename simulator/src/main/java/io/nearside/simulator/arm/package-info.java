/**
 * Azure Resource Manager: subscriptions, resource groups, and of Microsoft.Network what private endpoints need, with long-running operations. It follows transcribed traffic of azure-cli where there is
 * some and the published specifications where there is none; and the token endpoint that Azure's own clients ask before. Ids are the same whatever their case, as in Azure.
 */
@NullMarked
package io.nearside.simulator.arm;

import org.jspecify.annotations.NullMarked;
