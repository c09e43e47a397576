package dev.accord;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Relays and sealers poll. Business time (reminders, deadlines) is never scheduled here: it is on the process models. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
