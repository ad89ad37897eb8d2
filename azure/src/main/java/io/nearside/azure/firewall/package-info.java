/** Network security groups on Azure. */
@NullMarked
package io.nearside.azure.firewall;

import org.jspecify.annotations.NullMarked;
