package dev.volley.zoo.run;

class OtherSleepingZoo extends SleepingZoo {}
