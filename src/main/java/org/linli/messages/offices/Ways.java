package org.linli.messages.offices;

/**
 * By what offices can be told in this installation: nothing unless it says so.
 *
 * @param mail it has an SMTP server to send by
 * @param robots where robots may be told
 * @param simulated nothing leaves the program
 */
record Ways(boolean mail, Hosts robots, boolean simulated) {}
